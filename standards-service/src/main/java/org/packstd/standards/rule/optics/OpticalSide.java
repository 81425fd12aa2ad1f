package org.packstd.standards.rule.optics;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** O2: optical lanes and ports make up the rate, and there are as many fibres as the interface needs for them. */
final class OpticalSide {

    /** Lanes on one fibre: DR has one, FR and CWDM four by wavelength. */
    private static final Map<String, Integer> LANES_PER_FIBRE = Map.of("DR4", 1, "FR4", 4, "CWDM4", 4);

    private OpticalSide() {}

    static Stream<Offence> check(Measures measures) {
        return Stream.of(sum(measures, "opticalLanes", "opticalLaneRate"), sum(measures, "opticalPorts", "portRate"),
                fibres(measures)).flatMap(found -> found);
    }

    private static Stream<Offence> sum(Measures measures, String howMany, String each) {
        var rate = measures.stated(each);
        var count = measures.count(howMany);
        var aggregate = measures.middle("aggregateRate");
        if (rate == null || count == null || aggregate == null) {
            return Stream.empty();
        }
        var sum = Measures.middle(rate).multiply(BigDecimal.valueOf(count));
        return sum.compareTo(aggregate) == 0
                ? Stream.empty()
                : Stream.of(Offence.at(rate, "%d × %s = %s".formatted(count, each, Figures.show(aggregate, "Gb/s"))));
    }

    /** A fibre for each direction. */
    private static Stream<Offence> fibres(Measures measures) {
        var stated = measures.count("fibres");
        var perFibre = LANES_PER_FIBRE.get(measures.text("opticalInterface"));
        var lanes = measures.count("opticalLanes");
        if (stated == null || perFibre == null || lanes == null) {
            return Stream.empty();
        }
        return stated * perFibre == 2 * lanes ? Stream.empty() : Stream.of(wrong(measures, stated, lanes, perFibre));
    }

    /** O7: what the laser gives, less all losses on the way, is what the receiver needs. In dB, so that losses subtract. */
    static Stream<Offence> lightIsEnough(Measures measures) {
        var given = measures.stated("laserPowerPerFibre");
        var loss = measures.most("linkLoss");
        var needed = measures.middle("receiverSensitivity");
        if (given == null || loss == null || needed == null) {
            return Stream.empty();
        }
        var arriving = given.value().least().orElseGet(() -> Measures.middle(given)).subtract(loss);
        return arriving.compareTo(needed) >= 0
                ? Stream.empty()
                : Stream.of(Offence.at(given, "≥ " + Figures.show(needed.add(loss), "dBm")));
    }

    /** O10: from the first wavelength to the last there are (n − 1) spacings, and the band has room for them. */
    static Stream<Offence> wavelengthsFitTheBand(Measures measures) {
        var spacing = measures.stated("channelSpacing");
        var count = measures.count("wavelengthCount");
        var first = measures.least("wavelength");
        var last = measures.most("wavelength");
        if (spacing == null || count == null || first == null || last == null || first.compareTo(last) >= 0) {
            return Stream.empty();
        }
        var needed = Measures.middle(spacing).multiply(BigDecimal.valueOf(count - 1L));
        var band = last.subtract(first);
        return needed.compareTo(band) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(spacing, "%d × channelSpacing ≤ %s".formatted(count - 1,
                        Figures.show(band, "nm"))));
    }

    private static Offence wrong(Measures measures, Integer stated, int lanes, @Nullable Integer perFibre) {
        return new Offence(measures.variation().pointer() + "/attributes/fibres", stated.toString(),
                "2 × %d / %d".formatted(lanes, perFibre));
    }
}
