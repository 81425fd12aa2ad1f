package org.packstd.standards.rule.optics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** O5: symbol rate and loss of the host side are those of the OIF CEI class that it claims. */
final class ElectricalClass {

    /** The longer name first, since a class is found by the beginning of what is claimed. */
    private static final List<Limits> CLASSES = List.of(
            new Limits("CEI-112G-XSR+", "36", "58", "13"),
            new Limits("CEI-112G-XSR", "36", "58", "10"),
            new Limits("CEI-112G-VSR", "36", "58", "16"));

    private ElectricalClass() {}

    private record Limits(String name, BigDecimal least, BigDecimal most, BigDecimal loss) {

        Limits(String name, String least, String most, String loss) {
            this(name, new BigDecimal(least), new BigDecimal(most), new BigDecimal(loss));
        }
    }

    static Stream<Offence> check(Measures measures) {
        var claimed = measures.text("electricalClass");
        return CLASSES.stream().filter(each -> claimed.startsWith(each.name())).findFirst().stream()
                .flatMap(limits -> Stream.concat(baud(measures, limits), loss(measures, limits)));
    }

    private static Stream<Offence> baud(Measures measures, Limits limits) {
        var baud = measures.stated("baud");
        return baud == null || baud.value().figures()
                .allMatch(rate -> rate.compareTo(limits.least()) >= 0 && rate.compareTo(limits.most()) <= 0)
                        ? Stream.empty()
                        : Stream.of(Offence.at(baud, "%s..%s (%s)".formatted(limits.least(),
                                Figures.show(limits.most(), "GBd"), limits.name())));
    }

    private static Stream<Offence> loss(Measures measures, Limits limits) {
        var loss = measures.stated("hostLoss");
        return loss == null || loss.value().figures().allMatch(each -> each.compareTo(limits.loss()) <= 0)
                ? Stream.empty()
                : Stream.of(Offence.at(loss, "≤ %s (%s)".formatted(Figures.show(limits.loss(), "dB"), limits.name())));
    }
}
