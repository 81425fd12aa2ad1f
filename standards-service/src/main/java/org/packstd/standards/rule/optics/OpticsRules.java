package org.packstd.standards.rule.optics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Rules on co-packaged optics (O). */
public final class OpticsRules {

    public static final Map<String, Check> CHECKS = Map.ofEntries(
            Map.entry("O1", Check.ofMeasures(OpticsRules::hostLanesCarryTheRate)),
            Map.entry("O2", Check.ofMeasures(OpticalSide::check)),
            Map.entry("O3", Check.ofMeasures(OpticsRules::powerAgreesWithEnergy)),
            Map.entry("O4", Check.ofMeasures(OpticsRules::edgeIsLongEnough)),
            Map.entry("O5", Check.ofMeasures(ElectricalClass::check)),
            Map.entry("O6", Check.ofMeasures(OpticsRules::accessibleLightHasAClass)),
            Map.entry("O7", Check.ofMeasures(OpticalSide::lightIsEnough)),
            Map.entry("O8", Check.ofMeasures(OpticsRules::modulesMakeTheSwitch)),
            Map.entry("O10", Check.ofMeasures(OpticalSide::wavelengthsFitTheBand)));

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private OpticsRules() {}

    private static Stream<Offence> hostLanesCarryTheRate(Measures measures) {
        var aggregate = measures.stated("aggregateRate");
        var lane = measures.most("hostLaneRate");
        var lanes = measures.count("hostLanes");
        if (aggregate == null || lane == null || lanes == null) {
            return Stream.empty();
        }
        var carried = lane.multiply(BigDecimal.valueOf(lanes));
        return carried.compareTo(Measures.middle(aggregate)) >= 0
                ? Stream.empty()
                : Stream.of(Offence.at(aggregate, "≤ %d × hostLaneRate = %s".formatted(lanes,
                        Figures.show(carried, "Gb/s"))));
    }

    private static Stream<Offence> powerAgreesWithEnergy(Measures measures) {
        var power = measures.stated("modulePower");
        var energy = measures.middle("energyPerBit");
        var rate = measures.middle("aggregateRate");
        if (power == null || energy == null || rate == null) {
            return Stream.empty();
        }
        var watts = Measures.middle(power);
        var computed = energy.multiply(rate).movePointLeft(3); // pJ/bit · Gb/s = mW
        return computed.subtract(watts).abs().compareTo(watts.abs().multiply(TOLERANCE)) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(power, Figures.show(computed, "W") + " ± 5 %"));
    }

    /** O4: the rate over the density of the edge is the length of edge that is needed; one side of the module must be as long. */
    private static Stream<Offence> edgeIsLongEnough(Measures measures) {
        var density = measures.stated("edgeDensity");
        var rate = measures.middle("aggregateRate");
        var edge = Stream.of("edgeLength", "moduleX", "moduleY")
                .map(measures::most)
                .filter(side -> side != null)
                .max(BigDecimal::compareTo);
        if (density == null || rate == null || edge.isEmpty() || Measures.middle(density).signum() <= 0) {
            return Stream.empty();
        }
        var needed = rate.divide(Measures.middle(density), 3, RoundingMode.HALF_UP);
        return needed.compareTo(edge.get()) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(density, "%1$s / edgeDensity ≤ %3$s (%2$s)".formatted(Figures.show(rate, "Gb/s"),
                        Figures.mm(needed), Figures.mm(edge.get()))));
    }

    /** O6: whoever can unplug a fibre can look into it (IEC 60825-2). */
    private static Stream<Offence> accessibleLightHasAClass(Measures measures) {
        var lit = !measures.text("laser").isEmpty();
        var accessible = measures.text("fibreAttach").equals("DETACHABLE")
                || Boolean.TRUE.equals(measures.variation().attributes().get("laserUserAccessible"));
        return lit && accessible && measures.text("laserHazardClass").isEmpty()
                ? Stream.of(new Offence(measures.variation().pointer() + "/attributes", "–", "laserHazardClass"))
                : Stream.empty();
    }

    private static Stream<Offence> modulesMakeTheSwitch(Measures measures) {
        var total = measures.stated("switchRate");
        var rate = measures.middle("aggregateRate");
        var modules = measures.count("modulesPerSwitch");
        if (total == null || rate == null || modules == null) {
            return Stream.empty();
        }
        var sum = rate.multiply(BigDecimal.valueOf(modules));
        return sum.compareTo(Measures.middle(total)) == 0
                ? Stream.empty()
                : Stream.of(Offence.at(total, "%d × %s = %s".formatted(modules, Figures.show(rate, "Gb/s"),
                        Figures.show(sum, "Gb/s"))));
    }
}
