package org.packstd.standards.drawing.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Scales: 1, 2, 5 times a power of ten where it fits (ISO 5455), otherwise round ones between. */
public final class Scale {

    private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8};
    /** A preferred scale is taken when it makes the drawing no smaller than this part of what would fit. */
    private static final double WORTH = 0.7;
    private static final List<Double> ALL = all();

    private Scale() {}

    private static List<Double> all() {
        var scales = new ArrayList<Double>();
        for (int power = 6; power >= 0; power--) {
            for (int i = STEPS.length - 1; i >= 0; i--) {
                scales.add(STEPS[i] * Math.pow(10, power));
            }
        }
        for (int power = 0; power <= 6; power++) {
            for (double step : STEPS) {
                if (power > 0 || step > 1) {
                    scales.add(1 / (step * Math.pow(10, power)));
                }
            }
        }
        return Collections.unmodifiableList(scales);
    }

    /** All scales that are not larger, the largest first; never empty. */
    public static List<Double> upTo(double largest) {
        var fitting = ALL.stream().filter(scale -> scale <= largest * (1 + 1e-9)).toList();
        return fitting.isEmpty() ? List.of(ALL.getLast()) : fitting;
    }

    /** The scale to use where up to {@code largest} fits. */
    public static double of(double largest) {
        double best = upTo(largest).getFirst();
        return upTo(best).stream().filter(Scale::isPreferred).filter(scale -> scale >= WORTH * best).findFirst()
                .orElse(best);
    }

    /** The scale that a rounded number stands for, such as 1:1.2 for 0.833. */
    public static double nearest(double rounded) {
        return ALL.stream().min(Comparator.comparingDouble(scale -> Math.abs(scale - rounded))).orElse(rounded);
    }

    private static boolean isPreferred(double scale) {
        double ratio = scale >= 1 ? scale : 1 / scale;
        double mantissa = ratio / Math.pow(10, Math.floor(Math.log10(ratio) + 1e-9));
        return Math.abs(mantissa - 1) < 1e-6 || Math.abs(mantissa - 2) < 1e-6 || Math.abs(mantissa - 5) < 1e-6;
    }

    /** Such as 10:1 or 1:2. */
    public static String text(double scale) {
        return scale >= 1
                ? new Markup().number(scale) + ":1"
                : "1:" + new Markup().number(Math.round(1000 / scale) / 1000.0);
    }
}
