package org.packstd.standards.search.lucene;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Unit;

/** Knows what matches by looking at every variation with exact decimals; shares no code with what it judges. */
final class Oracle {

    static final List<String> KEYS = List.of("bodyX", "bodyY", "height", "pitchX", "pitchY");
    private static final List<String> FORMS = List.of("GULL_WING", "J_LEAD", "NO_LEAD");
    /** What bounds and figures are made of, so that they often meet; the last differ in the 18th figure only. */
    private static final List<String> AMOUNTS = List.of("0.1", "0.2", "0.3", "0.35", "0.4", "0.40", "0.400000000",
            "0.5",
            "0.8", "5", "8", "8.00", "15.7", "0.39878", "0.398780001", "123456789.123456788", "123456789.123456789");
    private static final List<Unit> UNITS = List.of(Unit.MM, Unit.MM, Unit.UM, Unit.MIL, Unit.IN);

    private final Random random;
    private int made;

    /** The same questions and variations for the same seed. */
    Oracle(long seed) {
        random = new Random(seed);
    }

    /** What the oracle knows of a variation: figures as written. */
    record Known(String id, @Nullable String form, String status, Map<String, Stated> stated) {}

    record Stated(@Nullable BigDecimal min, @Nullable BigDecimal nom, @Nullable BigDecimal max, Unit unit) {}

    static boolean matches(Known known, Map<String, String> filters) {
        var status = filters.getOrDefault("status", "CURRENT");
        return (status.equals("ALL") || List.of(status.split(",")).contains(known.status()))
                && filters.entrySet().stream().allMatch(filter -> passes(known, filter, filters));
    }

    private static boolean passes(Known known, Map.Entry<String, String> filter, Map<String, String> filters) {
        return switch (filter.getKey()) {
            case "match", "status" -> true;
            case "terminalForm" -> known.form() != null && List.of(filter.getValue().split(",")).contains(known.form());
            default -> Stream.of(filter.getValue().split(","))
                    .anyMatch(range -> inRange(known.stated().get(filter.getKey()), range,
                            filters.getOrDefault("match", "nominal")));
        };
    }

    /** Ids of what fails the fewest filters on numbers: what states all of it first, then the least off by its nominals. */
    static List<String> nearest(List<Known> all, Map<String, String> filters, int most) {
        var others = new TreeMap<>(filters);
        others.keySet().removeAll(KEYS);
        var off = all.stream().filter(each -> matches(each, others)).map(each -> off(each, filters)).toList();
        int fewest = off.stream().mapToInt(Off::fails).min().orElse(0);
        return off.stream()
                .filter(each -> each.fails() == fewest)
                .sorted(Comparator.comparing(Off::unstated).thenComparing(Off::distance).thenComparing(Off::id))
                .limit(most)
                .map(Off::id)
                .toList();
    }

    private record Off(String id, int fails, int unstated, double distance) {}

    private static Off off(Known known, Map<String, String> filters) {
        int fails = 0;
        int unstated = 0;
        double distance = 0;
        for (var filter : new TreeMap<>(filters).entrySet()) {
            if (!KEYS.contains(filter.getKey()) || passes(known, filter, filters)) {
                continue;
            }
            fails++;
            var stated = known.stated().get(filter.getKey());
            if (stated == null) {
                unstated++;
            } else {
                distance += Stream.of(filter.getValue().split(","))
                        .map(range -> beyond(stated, range, filters.getOrDefault("match", "nominal")))
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                        .divide(Objects.requireNonNull(nominal(stated)), MathContext.DECIMAL32)
                        .doubleValue();
            }
        }
        return new Off(known.id(), fails, unstated, distance);
    }

    private static BigDecimal beyond(Stated stated, String range, String match) {
        var nominal = nominal(stated);
        boolean lone = stated.min() == null && stated.max() == null;
        var least = millimetres(lone ? stated.nom() : stated.min(), stated.unit());
        var most = millimetres(lone ? stated.nom() : stated.max(), stated.unit());
        var low = match.equals("nominal") ? nominal : match.equals("overlaps") ? most : least == null ? nominal : least;
        var high = match.equals("nominal") ? nominal : match.equals("overlaps") ? least : most == null ? nominal : most;
        var dots = range.indexOf("..");
        var from = amount(dots < 0 ? range : range.substring(0, dots));
        var to = amount(dots < 0 ? range : range.substring(dots + 2));
        var below = from == null || low == null ? BigDecimal.ZERO : from.subtract(low);
        var above = to == null || high == null ? BigDecimal.ZERO : high.subtract(to);
        return below.max(above).max(BigDecimal.ZERO);
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

    static @Nullable BigDecimal nominal(@Nullable Stated stated) {
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

    static Comparator<Known> byNominal(String key, Comparator<BigDecimal> order) {
        return Comparator.comparing(known -> nominal(known.stated().get(key)), Comparator.nullsLast(order));
    }

    /** What to ask for: filters as in a query. */
    Map<String, String> filters() {
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
        if (random.nextInt(3) == 0) {
            filters.put("status", List.of("ALL", "SUPERSEDED", "CURRENT,SUPERSEDED").get(random.nextInt(3)));
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

    /** The next variation; ten to a standard. */
    Known next() {
        var stated = new TreeMap<String, Stated>();
        for (var key : KEYS) {
            if (random.nextInt(5) > 0) {
                stated.put(key, stated());
            }
        }
        var form = random.nextInt(4) == 0 ? null : FORMS.get(random.nextInt(FORMS.size()));
        var id = "PS-SMT-%04d/V%d".formatted(made / 10 + 1, made % 10);
        var status = List.of("CURRENT", "CURRENT", "SUPERSEDED", "CURRENT", "WITHDRAWN").get(made / 10 % 5);
        made++;
        return new Known(id, form, status, stated);
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
