package org.packstd.standards.landpattern.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How the land of a ball follows from its diameter. The three do not agree exactly, so a result names the one it used. */
public enum BallMethod {
    /** 0.8 of a collapsing ball, 1.1 of one that does not collapse, at every density level (KiCad, which cites IPC-7352 3-11). */
    KICAD {
        @Override
        public Optional<BigDecimal> factor(Density density, boolean collapsing) {
            return Optional.of(new BigDecimal(collapsing ? "0.8" : "1.1"));
        }
    },
    /** Less by 25, 20 or 15 % for a collapsing ball, more by 15, 10 or 5 % for another (levels A, B, C; IPC-7351B). */
    PERCENTAGE {
        @Override
        public Optional<BigDecimal> factor(Density density, boolean collapsing) {
            return Optional.of(new BigDecimal(switch (density) {
                case A -> collapsing ? "0.75" : "1.15";
                case B -> collapsing ? "0.80" : "1.10";
                case C -> collapsing ? "0.85" : "1.05";
            }));
        }
    },
    /** The steps of IPC-7351B table 14-8, for collapsing balls only. */
    TABLE_14_8 {
        @Override
        public Optional<BigDecimal> factor(Density density, boolean collapsing) {
            return Optional.empty();
        }
    };

    private static final TreeMap<BigDecimal, BigDecimal> STEPS = steps(Map.ofEntries(Map.entry("0.75", "0.60"),
            Map.entry("0.60", "0.50"), Map.entry("0.55", "0.45"), Map.entry("0.50", "0.45"), Map.entry("0.45", "0.40"),
            Map.entry("0.40", "0.35"), Map.entry("0.30", "0.25"), Map.entry("0.25", "0.20"), Map.entry("0.20", "0.20"),
            Map.entry("0.17", "0.20"), Map.entry("0.15", "0.18")));

    /** Land over ball; empty when the method has steps instead. */
    public abstract Optional<BigDecimal> factor(Density density, boolean collapsing);

    /** The land that the table states for a ball of exactly this diameter in mm; empty for a diameter that it does not list. */
    public static Optional<BigDecimal> step(BigDecimal ball) {
        return Optional.ofNullable(STEPS.get(ball));
    }

    /** The diameters that the table lists, for messages. */
    public static String listed() {
        return String.join(", ", STEPS.keySet().stream().map(BigDecimal::toPlainString).toList());
    }

    public static Optional<BallMethod> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Compares by amount, so that 0.5 is 0.50. */
    private static TreeMap<BigDecimal, BigDecimal> steps(Map<String, String> written) {
        var steps = new TreeMap<BigDecimal, BigDecimal>();
        written.forEach((ball, land) -> steps.put(new BigDecimal(ball), new BigDecimal(land)));
        return steps;
    }
}
