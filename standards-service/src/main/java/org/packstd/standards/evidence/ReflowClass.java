package org.packstd.standards.evidence;

import java.math.BigDecimal;
import java.util.Optional;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/**
 * What a package must survive in lead-free reflow (J-STD-020, classification temperatures by thickness and volume).
 *
 * @param thickness in mm: the largest height
 * @param volume in mm³: body length × width × height
 * @param peakTemperature in °C
 */
public record ReflowClass(BigDecimal thickness, BigDecimal volume, int peakTemperature) {

    private static final BigDecimal THIN = new BigDecimal("1.6");
    private static final BigDecimal THICK = new BigDecimal("2.5");
    private static final BigDecimal SMALL = new BigDecimal("350");
    private static final BigDecimal LARGE = new BigDecimal("2000");

    /** Of a variation; empty when body or height is not stated. */
    public static Optional<ReflowClass> of(Variation variation) {
        var height = variation.parameter("height").map(StatedValue::value).flatMap(value -> value.most());
        var x = typical(variation, "bodyX");
        var y = typical(variation, "bodyY");
        return height.isEmpty() || x.isEmpty() || y.isEmpty()
                ? Optional.empty()
                : Optional.of(of(height.get(), x.get().multiply(y.get()).multiply(height.get())));
    }

    static ReflowClass of(BigDecimal thickness, BigDecimal volume) {
        return new ReflowClass(thickness, volume, temperature(thickness, volume));
    }

    private static int temperature(BigDecimal thickness, BigDecimal volume) {
        if (thickness.compareTo(THIN) < 0) {
            return 260;
        }
        var thick = thickness.compareTo(THICK) >= 0;
        if (volume.compareTo(SMALL) < 0) {
            return thick ? 250 : 260;
        }
        return thick || volume.compareTo(LARGE) > 0 ? 245 : 250;
    }

    private static Optional<BigDecimal> typical(Variation variation, String parameter) {
        return variation.parameter(parameter).map(StatedValue::value).flatMap(value -> value.typical());
    }
}
