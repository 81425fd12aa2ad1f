package org.packstd.standards.rule.optics;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/** O3: energy per bit · aggregate rate agrees with the stated power within 5 %; 10 pJ/bit · 3.2 Tb/s = 32 W. */
public record PowerAgreesWithEnergy() implements VariationRule {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    @Override
    public String id() {
        return "O3";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var power = variation.parameter("modulePower");
        var watts = power.flatMap(stated -> stated.value().typical());
        var energy = variation.parameter("energyPerBit").flatMap(stated -> stated.value().typical());
        var rate = variation.parameter("aggregateRate").flatMap(stated -> stated.value().typical());
        if (power.isEmpty() || watts.isEmpty() || energy.isEmpty() || rate.isEmpty()) {
            return Stream.empty();
        }
        var computed = energy.get().multiply(rate.get()).movePointLeft(3); // pJ/bit · Gb/s = mW
        return computed.subtract(watts.get()).abs().compareTo(watts.get().abs().multiply(TOLERANCE)) <= 0
                ? Stream.empty()
                : Stream.of(finding(power.get().pointer(), power.get().text(), Figures.show(computed, "W") + " ± 5 %",
                        "The power does not agree with energy per bit and rate", "功耗与每比特能耗及速率不符"));
    }
}
