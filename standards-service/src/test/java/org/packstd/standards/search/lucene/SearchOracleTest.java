package org.packstd.standards.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.Found;
import org.packstd.standards.search.Hit;
import org.packstd.standards.search.IndexedStandard;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.text.LocalizedText;

/**
 * The index against an oracle that looks at every variation with exact decimals and shares no code with it: random figures in
 * random units, many of them on the edges of the ranges that are asked for.
 */
class SearchOracleTest {

    private static final List<String> KEYS = List.of("bodyX", "bodyY", "height", "pitchX", "pitchY");
    private static final List<String> FORMS = List.of("GULL_WING", "J_LEAD", "NO_LEAD");
    /** What bounds and figures are made of, so that they often meet; the last differ in the 18th figure only. */
    private static final List<String> AMOUNTS = List.of("0.1", "0.2", "0.3", "0.35", "0.4", "0.40", "0.400000000",
            "0.5",
            "0.8", "5", "8", "8.00", "15.7", "0.39878", "0.398780001", "123456789.123456788", "123456789.123456789");
    private static final List<Unit> UNITS = List.of(Unit.MM, Unit.MM, Unit.UM, Unit.MIL, Unit.IN);
    private static final int VARIATIONS = 600;

    private final Vocabulary vocabulary = new Vocabulary(new FamilySchemas().families().all());
    private final Grammar grammar = new Grammar(vocabulary);
    private final Random random = new Random(20261128);

    /** What the oracle knows of a variation: figures as written. */
    private record Known(String id, @Nullable String form, Map<String, Stated> stated) {}

    private record Stated(@Nullable BigDecimal min, @Nullable BigDecimal nom, @Nullable BigDecimal max, Unit unit) {}

    @Test
    void theIndexFindsExactlyWhatTheOracleFinds() throws Exception {
        var known = Stream.generate(new Variations()::next).limit(VARIATIONS).toList();
        try (var directory = new ByteBuffersDirectory(); var index = new LuceneVariationIndex(directory, vocabulary)) {
            fill(index, known);
            int answered = 0;
            for (int i = 0; i < 300; i++) {
                var filters = filters();
                var query = read(filters, i);
                var expected = known.stream().filter(each -> matches(each, filters)).toList();
                var found = index.search(query);

                assertThat(found.total()).as(filters.toString()).isEqualTo(expected.size());
                assertThat(ids(index, filters, i)).as(filters.toString())
                        .containsExactlyElementsOf(expected.stream().sorted(order(i)).map(Known::id).toList());
                assertThat(facet(found)).as("facet of %s", filters).isEqualTo(forms(known, filters));
                assertHistogram(found, known, filters);
                answered += expected.isEmpty() ? 0 : 1;
            }
            assertThat(answered).as("queries that find something").isBetween(100, 295);
        }
    }

    private void fill(LuceneVariationIndex index, List<Known> known) {
        for (int i = 0; i < known.size(); i += 10) {
            var variations = known.subList(i, i + 10).stream().map(SearchOracleTest::indexed).toList();
            index.put(new IndexedStandard(designation(i / 10 + 1), 1, variations));
            if (i % 170 == 0) {
                index.show(); // several segments
            }
        }
        index.put(new IndexedStandard(designation(1), 2, // again: replaces, leaves deleted documents behind
                known.subList(0, 10).stream().map(SearchOracleTest::indexed).toList()));
        index.show();
    }

    /** All pages, one after the other. */
    private List<String> ids(LuceneVariationIndex index, Map<String, String> filters, int i) {
        var ids = new ArrayList<String>();
        var page = new TreeMap<>(filters);
        page.put("sort", sort(i));
        page.put("limit", "150");
        String next = null;
        do {
            if (next != null) {
                page.put("cursor", next);
            }
            var found = index.search(read(page));
            found.hits().forEach(hit -> ids.add(hit.designation() + "/" + hit.code()));
            next = found.next();
        } while (next != null);
        return ids;
    }

    private Query read(Map<String, String> filters, int i) {
        var parameters = new TreeMap<>(filters);
        parameters.put("sort", sort(i));
        parameters.put("facets", "terminalForm");
        parameters.put("histograms", "height");
        parameters.put("limit", "1");
        return read(parameters);
    }

    private Query read(Map<String, String> parameters) {
        var given = new TreeMap<String, List<String>>();
        parameters.forEach((name, value) -> given.put(name, List.of(value)));
        return grammar.read(given);
    }

    private static String sort(int i) {
        return switch (i % 3) {
            case 0 -> "height";
            case 1 -> "-bodyX";
            default -> "designation";
        };
    }

    private static Comparator<Known> order(int i) {
        var byId = Comparator.comparing(Known::id);
        return switch (i % 3) {
            case 0 -> byNominal("height", Comparator.naturalOrder()).thenComparing(byId);
            case 1 -> byNominal("bodyX", Comparator.reverseOrder()).thenComparing(byId);
            default -> byId;
        };
    }

    private static Comparator<Known> byNominal(String key, Comparator<BigDecimal> order) {
        return Comparator.comparing(known -> nominal(known.stated().get(key)), Comparator.nullsLast(order));
    }

    // ---- the oracle

    private static boolean matches(Known known, Map<String, String> filters) {
        return filters.entrySet().stream().allMatch(filter -> switch (filter.getKey()) {
            case "match" -> true;
            case "terminalForm" -> known.form() != null && List.of(filter.getValue().split(",")).contains(known.form());
            default -> Stream.of(filter.getValue().split(","))
                    .anyMatch(range -> inRange(known.stated().get(filter.getKey()), range,
                            filters.getOrDefault("match", "nominal")));
        });
    }

    private static boolean inRange(@Nullable Stated stated, String range, String match) {
        if (stated == null) {
            return false;
        }
        var dots = range.indexOf("..");
        var from = amount(dots < 0 ? range : range.substring(0, dots));
        var to = amount(dots < 0 ? range : range.substring(dots + 2));
        boolean lone = stated.min() == null && stated.max() == null;
        var least = millimetres(lone ? stated.nom() : stated.min(), stated.unit());
        var most = millimetres(lone ? stated.nom() : stated.max(), stated.unit());
        return switch (match) {
            case "fits" -> (from == null || (least != null && least.compareTo(from) >= 0))
                    && (to == null || (most != null && most.compareTo(to) <= 0));
            case "overlaps" -> (from == null || most == null || most.compareTo(from) >= 0)
                    && (to == null || least == null || least.compareTo(to) <= 0);
            default -> {
                var nominal = nominal(stated);
                yield nominal != null && (from == null || nominal.compareTo(from) >= 0)
                        && (to == null || nominal.compareTo(to) <= 0);
            }
        };
    }

    private static @Nullable BigDecimal nominal(@Nullable Stated stated) {
        if (stated == null) {
            return null;
        }
        var nom = stated.nom();
        if (nom == null && stated.min() != null && stated.max() != null) {
            nom = stated.min().add(stated.max()).multiply(new BigDecimal("0.5"));
        }
        return millimetres(nom != null ? nom : stated.min() != null ? stated.min() : stated.max(), stated.unit());
    }

    private static @Nullable BigDecimal amount(String text) {
        if (text.isEmpty()) {
            return null;
        }
        var unit = text.replaceAll("[0-9.]", "");
        return millimetres(new BigDecimal(text.replaceAll("[a-z]", "")), unit.isEmpty() ? Unit.MM : unit(unit));
    }

    private static Unit unit(String symbol) {
        return Stream.of(Unit.values()).filter(unit -> unit.symbol().equals(symbol)).findFirst().orElseThrow();
    }

    private static @Nullable BigDecimal millimetres(@Nullable BigDecimal amount, Unit unit) {
        return amount == null ? null : amount.multiply(switch (unit) {
            case UM -> new BigDecimal("0.001");
            case IN -> new BigDecimal("25.4");
            case MIL -> new BigDecimal("0.0254");
            default -> BigDecimal.ONE;
        });
    }

    // ---- facets and histograms

    private static Map<String, Integer> facet(Found found) {
        var counts = new TreeMap<String, Integer>();
        found.facets().getFirst().values().forEach(value -> counts.put(value.value(), value.count()));
        counts.put("missing", found.facets().getFirst().missing());
        return counts;
    }

    private static Map<String, Integer> forms(List<Known> known, Map<String, String> filters) {
        var others = new TreeMap<>(filters);
        others.remove("terminalForm");
        var counts = new TreeMap<>(Map.of("missing", 0));
        known.stream()
                .filter(each -> matches(each, others))
                .forEach(each -> counts.merge(each.form() == null ? "missing" : each.form(), 1, Integer::sum));
        return counts;
    }

    private static void assertHistogram(Found found, List<Known> known, Map<String, String> filters) {
        var others = new TreeMap<>(filters);
        others.remove("height");
        var heights = known.stream()
                .filter(each -> matches(each, others))
                .flatMap(each -> Stream.ofNullable(nominal(each.stated().get("height"))))
                .toList();
        var bins = found.histograms().getFirst().bins();
        assertThat(bins.stream().mapToInt(Found.Bin::count).sum()).isEqualTo(heights.size());
        for (var bin : bins) {
            boolean last = bin.equals(bins.getLast());
            long inside = heights.stream()
                    .filter(height -> height.compareTo(bin.from()) >= 0
                            && (last ? height.compareTo(bin.to()) <= 0 : height.compareTo(bin.to()) < 0))
                    .count();
            assertThat(bin.count()).as("%s of %s", bin, filters).isEqualTo((int) inside);
        }
    }

    // ---- what is asked and searched

    private Map<String, String> filters() {
        var filters = new TreeMap<String, String>();
        if (random.nextInt(3) > 0) {
            filters.put("match", List.of("nominal", "fits", "overlaps").get(random.nextInt(3)));
        }
        for (int left = random.nextInt(3); left >= 0; left--) {
            filters.put(KEYS.get(random.nextInt(KEYS.size())), ranges());
        }
        if (random.nextInt(4) == 0) {
            filters.put("terminalForm", random.nextBoolean() ? "J_LEAD" : "GULL_WING,NO_LEAD");
        }
        return filters;
    }

    private String ranges() {
        var ranges = new ArrayList<String>();
        for (int left = random.nextInt(2); left >= 0; left--) {
            ranges.add(range());
        }
        return String.join(",", ranges);
    }

    private String range() {
        var one = amountInUnit();
        var other = amountInUnit();
        boolean inOrder = Objects.requireNonNull(amount(one))
                .compareTo(Objects.requireNonNull(amount(other))) <= 0;
        return switch (random.nextInt(5)) {
            case 0 -> one;
            case 1 -> one + "..";
            case 2 -> ".." + one;
            default -> inOrder ? one + ".." + other : other + ".." + one;
        };
    }

    private String amountInUnit() {
        return AMOUNTS.get(random.nextInt(AMOUNTS.size())) + UNITS.get(random.nextInt(UNITS.size())).symbol();
    }

    /** Makes variations; ten to a standard. */
    private final class Variations {

        private int made;

        Known next() {
            var stated = new TreeMap<String, Stated>();
            for (var key : KEYS) {
                if (random.nextInt(5) > 0) {
                    stated.put(key, stated());
                }
            }
            var form = random.nextInt(4) == 0 ? null : FORMS.get(random.nextInt(FORMS.size()));
            var id = designation(made / 10 + 1) + "/V" + made % 10;
            made++;
            return new Known(id, form, stated);
        }

        private Stated stated() {
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            var amounts = Stream.generate(() -> new BigDecimal(AMOUNTS.get(random.nextInt(AMOUNTS.size()))))
                    .limit(3)
                    .sorted()
                    .toList();
            int which = 1 + random.nextInt(7);
            return new Stated((which & 1) > 0 ? amounts.get(0) : null, (which & 2) > 0 ? amounts.get(1) : null,
                    (which & 4) > 0 ? amounts.get(2) : null, unit);
        }
    }

    private static IndexedVariation indexed(Known known) {
        var numbers = new TreeMap<String, Figures>();
        known.stated().forEach((key, stated) -> numbers.put(key,
                Figures.of(new Value(null, stated.min(), stated.nom(), stated.max(), stated.unit()))));
        var slash = known.id().indexOf('/');
        var hit = new Hit(known.id().substring(0, slash), "A", known.id().substring(slash + 1), "SMT",
                new LocalizedText("Package", "封装"), false, Map.of(),
                known.form() == null ? Map.of() : Map.of("terminalForm", List.of(known.form())), List.of());
        return new IndexedVariation(hit, numbers, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Designation designation(int number) {
        return new Designation(Family.named("SMT").orElseThrow(), number);
    }
}
