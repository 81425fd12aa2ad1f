package org.packstd.standards.rule.optics;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/** O1: host lanes · lane rate ≥ aggregate rate, as in 32 × 100 Gb/s = 3.2 Tb/s (OIF-Co-Packaging-3.2T-Module-01.0). */
public record HostLanesCarryTheRate() implements VariationRule {

    @Override
    public String id() {
        return "O1";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var aggregate = variation.parameter("aggregateRate");
        var rate = aggregate.flatMap(stated -> stated.value().typical());
        var lane = variation.parameter("hostLaneRate").flatMap(stated -> stated.value().most());
        var lanes = variation.count("hostLanes");
        if (aggregate.isEmpty() || rate.isEmpty() || lane.isEmpty() || lanes.isEmpty()) {
            return Stream.empty();
        }
        var carried = lane.get().multiply(BigDecimal.valueOf(lanes.get()));
        return carried.compareTo(rate.get()) >= 0
                ? Stream.empty()
                : Stream.of(
                        finding(aggregate.get().pointer(), aggregate.get().text(), "≤ " + Figures.show(carried, "Gb/s"),
                                "The host lanes cannot carry the aggregate rate", "主机侧通道无法承载总速率"));
    }
}
