package org.packstd.standards.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Editions by chance, of which the second often says what the first says; the same for the same seed. */
final class RandomEditions {

    private static final List<String> NAMES = List.of("bodyX", "bodyY", "height", "standoff", "leadWidth", "footAngle");
    private static final List<String> KINDS = List.of("TOLERANCED", "TOLERANCED", "BSC", "REF", "MAX_ONLY", "MIN_ONLY",
            "GDT");
    private static final List<String> UNITS = List.of("mm", "mm", "mm", "um", "in", "mil");
    private static final List<String> CODES = List.of("AA", "AB", "AC", "AD", "AE");
    private static final List<String> FORMS = List.of("GULL_WING", "J_LEAD", "NO_LEAD");

    private final Random random;

    RandomEditions(long seed) {
        random = new Random(seed);
    }

    Map<String, Object> payload() {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("parameters", parameters());
        maybe(() -> payload.put("attributes", Map.of("terminalForm", oneOf(FORMS))));
        maybe(() -> payload.put("notes", List.of(Map.of("en", oneOf(CODES), "zh", oneOf(CODES)))));
        maybe(() -> payload.put("aliases", List.of(Map.of("body", "JEDEC", "number", oneOf(CODES)))));
        var variations = new ArrayList<Map<String, Object>>();
        CODES.forEach(code -> maybe(() -> variations.add(variation(code))));
        payload.put("variations", variations);
        return payload;
    }

    private Map<String, Object> variation(String code) {
        var variation = new LinkedHashMap<String, Object>();
        variation.put("code", code);
        maybe(() -> variation.put("parameters", parameters()));
        maybe(() -> variation.put("attributes", Map.of("terminalForm", oneOf(FORMS))));
        variation.put("terminals", Map.of("count", 4 + random.nextInt(2), "deleted", List.of(1 + random.nextInt(2))));
        maybe(() -> variation.put("exposedPads", List.of(Map.of("id", "EP", "x", value()))));
        return variation;
    }

    private Map<String, Object> parameters() {
        var parameters = new LinkedHashMap<String, Object>();
        NAMES.forEach(name -> maybe(() -> parameters.put(name, value())));
        return parameters;
    }

    /** From few figures, so that limits often meet. */
    Map<String, Object> value() {
        var value = new LinkedHashMap<String, Object>();
        maybe(() -> value.put("symbol", oneOf(CODES)));
        maybe(() -> value.put("kind", oneOf(KINDS)));
        var unit = oneOf(UNITS);
        value.put("unit", unit);
        var low = random.nextInt(6);
        var high = low + random.nextInt(4);
        maybe(() -> value.put("min", figure(low, unit)));
        maybe(() -> value.put("nom", figure(low + random.nextInt(high - low + 1), unit)));
        if (random.nextBoolean() || value.size() < 2 || !(value.containsKey("min") || value.containsKey("nom"))) {
            value.put("max", figure(high, unit));
        }
        if (random.nextInt(10) == 0) {
            value.put("condition", "after reflow");
        }
        return value;
    }

    /** That many twentieths of an inch, which is a finite decimal in every unit. */
    private String figure(int twentieths, String unit) {
        var millimetres = new BigDecimal("1.27").multiply(BigDecimal.valueOf(twentieths));
        var figure = switch (unit) {
            case "um" -> millimetres.movePointRight(3);
            case "in" -> new BigDecimal("0.05").multiply(BigDecimal.valueOf(twentieths));
            case "mil" -> new BigDecimal("50").multiply(BigDecimal.valueOf(twentieths));
            default -> millimetres;
        };
        return (random.nextBoolean() ? figure.setScale(4) : figure.stripTrailingZeros()).toPlainString();
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void maybe(Runnable action) {
        if (random.nextInt(3) > 0) {
            action.run();
        }
    }
}
