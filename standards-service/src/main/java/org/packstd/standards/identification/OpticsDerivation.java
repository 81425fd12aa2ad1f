package org.packstd.standards.identification;

import static org.packstd.standards.identification.Derivation.plain;
import static org.packstd.standards.identification.Derivation.ratio;

import java.math.BigDecimal;
import java.util.Optional;
import org.packstd.standards.specification.Variation;

/** What follows from rates, lanes, energy and light of co-packaged optics. */
final class OpticsDerivation {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Variation variation;
    private final Sizes sizes;
    private final Derivation derived;

    OpticsDerivation(Variation variation, Derivation derived) {
        this.variation = variation;
        this.sizes = new Sizes(variation);
        this.derived = derived;
    }

    void derive() {
        var rate = sizes.nominal("aggregateRate");
        rate.ifPresent(this::ofTheRate);
        capacity("hostCapacity", "Capacity of the host lanes", "主机侧总容量", "hostLanes", "hostLaneRate", "rule O1");
        capacity("opticalCapacity", "Capacity of the optical lanes", "光侧总容量", "opticalLanes", "opticalLaneRate",
                "rule O2");
        fibres();
        margin();
    }

    private void ofTheRate(BigDecimal rate) {
        sizes.nominal("energyPerBit").ifPresent(energy -> {
            var power = energy.multiply(rate).divide(THOUSAND);
            derived.add("power", "", "Power that the energy per bit makes", "由每比特能耗得出的功耗", power.stripTrailingZeros(),
                    "W", "pJ/bit · Tb/s", plain(energy) + " · " + plain(rate) + " / 1000", "rule O3");
        });
        sizes.nominal("edgeDensity").filter(density -> density.signum() > 0)
                .ifPresent(density -> derived.add("shoreline", "", "Edge that the rate needs", "所需边长",
                        ratio(rate, density), "mm", "rate / edge density", plain(rate) + " / " + plain(density),
                        "rule O4"));
        variation.count("modulesPerSwitch")
                .ifPresent(modules -> derived.add("switchCapacity", "", "Rate of all modules of a switch", "交换机全部模块速率",
                        rate.multiply(BigDecimal.valueOf(modules)), "Gb/s", "modules · rate",
                        modules + " · " + plain(rate), "rule O8"));
    }

    private void capacity(String name, String en, String zh, String lanes, String laneRate, String source) {
        var rate = sizes.nominal(laneRate);
        var count = variation.count(lanes);
        if (rate.isPresent() && count.isPresent()) {
            derived.add(name, "", en, zh, rate.get().multiply(BigDecimal.valueOf(count.get())), "Gb/s",
                    "lanes · lane rate",
                    count.get() + " · " + plain(rate.get()), source);
        }
    }

    /** DR4 has a fibre for each lane and direction; FR4 and CWDM4 put four lanes on one. */
    private void fibres() {
        var lanesOnAFibre = variation.text("opticalInterface").flatMap(name -> switch (name) {
            case "DR4" -> Optional.of(1);
            case "FR4", "CWDM4" -> Optional.of(4);
            default -> Optional.empty();
        });
        var lanes = variation.count("opticalLanes");
        if (lanesOnAFibre.isPresent() && lanes.isPresent() && lanes.get() % lanesOnAFibre.get() == 0) {
            derived.add("fibreCount", "", "Fibres that the interface needs", "接口所需光纤数",
                    BigDecimal.valueOf(2L * lanes.get() / lanesOnAFibre.get()), "", "2 · lanes / wavelengths",
                    "2 · " + lanes.get() + " / " + lanesOnAFibre.get(), "rule O2");
        }
    }

    private void margin() {
        var laser = sizes.nominal("laserPowerPerFibre");
        var loss = sizes.firstNominal("linkLoss").or(() -> sizes.most("linkLoss"));
        var demand = sizes.nominal("receiverSensitivity");
        if (laser.isPresent() && loss.isPresent() && demand.isPresent()) {
            derived.add("linkMargin", "", "Margin of the optical link", "光链路余量",
                    laser.get().subtract(loss.get()).subtract(demand.get()), "dB", "laser − losses − receiver",
                    plain(laser.get()) + " − " + plain(loss.get()) + " − (" + plain(demand.get()) + ")", "rule O7");
        }
    }
}
