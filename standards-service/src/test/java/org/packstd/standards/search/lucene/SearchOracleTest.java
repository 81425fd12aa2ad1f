package org.packstd.standards.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.standards.family.Family;
import org.packstd.standards.family.json.FamilySchemas;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.search.Axis;
import org.packstd.standards.search.Crossed;
import org.packstd.standards.search.Figures;
import org.packstd.standards.search.Found;
import org.packstd.standards.search.Hit;
import org.packstd.standards.search.IndexedStandard;
import org.packstd.standards.search.IndexedVariation;
import org.packstd.standards.search.query.Grammar;
import org.packstd.standards.search.query.Measure;
import org.packstd.standards.search.query.NumberName;
import org.packstd.standards.search.query.Query;
import org.packstd.standards.search.query.Vocabulary;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.text.LocalizedText;

/**
 * The index against an oracle that looks at every variation with exact decimals and shares no code with it: random figures in
 * random units, many of them on the edges of the ranges that are asked for.
 */
class SearchOracleTest {

    private static final int VARIATIONS = 600;

    private final Vocabulary vocabulary = new Vocabulary(new FamilySchemas().families().all());
    private final Grammar grammar = new Grammar(vocabulary);
    private final Oracle oracle = new Oracle(20261128);

    @Test
    void theIndexFindsExactlyWhatTheOracleFinds() throws Exception {
        var known = Stream.generate(oracle::next).limit(VARIATIONS).toList();
        try (var directory = new ByteBuffersDirectory(); var index = new LuceneVariationIndex(directory, vocabulary)) {
            fill(index, known);
            int answered = 0;
            for (int i = 0; i < 300; i++) {
                var filters = oracle.filters();
                var query = read(filters, i);
                var expected = known.stream().filter(each -> Oracle.matches(each, filters)).toList();
                var found = index.search(query);

                assertThat(found.total()).as(filters.toString()).isEqualTo(expected.size());
                assertThat(ids(index, filters, i)).as(filters.toString())
                        .containsExactlyElementsOf(expected.stream().sorted(order(i)).map(Oracle.Known::id).toList());
                assertThat(facet(found)).as("facet of %s", filters).isEqualTo(forms(known, filters));
                assertHistogram(found, known, filters);
                assertCrossed(index, query, expected);
                answered += expected.isEmpty() ? 0 : 1;
            }
            assertThat(answered).as("queries that find something").isBetween(100, 295);
        }
    }

    @Test
    void whenNothingMatchesTheNearestAreThoseOfTheOracle() throws Exception {
        var known = Stream.generate(oracle::next).limit(VARIATIONS).toList();
        try (var directory = new ByteBuffersDirectory(); var index = new LuceneVariationIndex(directory, vocabulary)) {
            fill(index, known);
            int compared = 0;
            for (int i = 0; i < 300; i++) {
                var filters = new TreeMap<>(oracle.filters());
                filters.put("height", List.of("13.71", "13.71..13.72,0.00017", "7.77mil,1.234..").get(i % 3));
                if (known.stream().noneMatch(each -> Oracle.matches(each, filters))) {
                    var nearest = index.search(read(filters, i)).nearest().stream()
                            .map(near -> near.hit().designation() + "/" + near.hit().code())
                            .toList();
                    assertThat(nearest).as(filters.toString()).isEqualTo(Oracle.nearest(known, filters, 5));
                    compared++;
                }
            }
            assertThat(compared).as("queries that find nothing").isGreaterThan(100);
        }
    }

    private void fill(LuceneVariationIndex index, List<Oracle.Known> known) {
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

    private static Comparator<Oracle.Known> order(int i) {
        var byId = Comparator.comparing(Oracle.Known::id);
        return switch (i % 3) {
            case 0 -> Oracle.byNominal("height", Comparator.naturalOrder()).thenComparing(byId);
            case 1 -> Oracle.byNominal("bodyX", Comparator.reverseOrder()).thenComparing(byId);
            default -> byId;
        };
    }

    private static Map<String, Integer> facet(Found found) {
        var counts = new TreeMap<String, Integer>();
        found.facets().getFirst().values().forEach(value -> counts.put(value.value(), value.count()));
        counts.put("missing", found.facets().getFirst().missing());
        return counts;
    }

    private static Map<String, Integer> forms(List<Oracle.Known> known, Map<String, String> filters) {
        var others = new TreeMap<>(filters);
        others.remove("terminalForm");
        var counts = new TreeMap<>(Map.of("missing", 0));
        known.stream()
                .filter(each -> Oracle.matches(each, others))
                .forEach(each -> counts.merge(each.form() == null ? "missing" : each.form(), 1, Integer::sum));
        return counts;
    }

    private static void assertHistogram(Found found, List<Oracle.Known> known, Map<String, String> filters) {
        var others = new TreeMap<>(filters);
        others.remove("height");
        var heights = known.stream()
                .filter(each -> Oracle.matches(each, others))
                .flatMap(each -> Stream.ofNullable(Oracle.nominal(each.stated().get("height"))))
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

    /** Every bin of height by body against a count of what lies in it. */
    private static void assertCrossed(LuceneVariationIndex index, Query query, List<Oracle.Known> expected) {
        var crossed = index.cross(query, axis("height"), axis("bodyX"));
        int counted = crossed.cells().stream().mapToInt(Crossed.Cell::variations).sum();
        counted += crossed.outside().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(counted).isEqualTo(expected.size());
        for (var cell : crossed.cells()) {
            var inside = expected.stream()
                    .filter(each -> isIn(each, "height", crossed.xEdges(), cell.x())
                            && isIn(each, "bodyX", crossed.yEdges(), cell.y()))
                    .toList();
            assertThat(cell.variations()).isEqualTo(inside.size());
            assertThat(cell.standards())
                    .isEqualTo((int) inside.stream().map(each -> each.id().split("/")[0]).distinct().count());
        }
    }

    private static boolean isIn(Oracle.Known known, String key, List<BigDecimal> edges, int bin) {
        var nominal = Oracle.nominal(known.stated().get(key));
        boolean last = bin == edges.size() - 2;
        return nominal != null && nominal.compareTo(edges.get(bin)) >= 0
                && nominal.compareTo(edges.get(bin + 1)) < (last ? 1 : 0);
    }

    private static Axis axis(String key) {
        var edges = Stream.of("0", "0.1", "0.35", "0.4", "0.8", "8", "400").map(BigDecimal::new).toList();
        return new Axis(new NumberName(key, List.of(key), Measure.COUNT), edges);
    }

    private static IndexedVariation indexed(Oracle.Known known) {
        var numbers = new TreeMap<String, Figures>();
        known.stated().forEach((key, stated) -> numbers.put(key,
                Figures.of(new Value(null, stated.min(), stated.nom(), stated.max(), stated.unit()))));
        var slash = known.id().indexOf('/');
        var hit = new Hit(known.id().substring(0, slash), "A", known.id().substring(slash + 1), "SMT",
                new LocalizedText("Package", "封装"), Standard.Status.valueOf(known.status()), Map.of(),
                known.form() == null ? Map.of() : Map.of("terminalForm", List.of(known.form())), shown(known));
        return new IndexedVariation(hit, numbers, Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Hit.Parameter> shown(Oracle.Known known) {
        return known.stated().entrySet().stream().map(each -> {
            var stated = each.getValue();
            return new Hit.Parameter(each.getKey(), null, null, plain(stated.min()), plain(stated.nom()),
                    plain(stated.max()), stated.unit().symbol());
        }).toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }

    private static Designation designation(int number) {
        return new Designation(Family.named("SMT").orElseThrow(), number);
    }
}
