package org.packstd.standards.rule.fanout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** The lines of the redistribution layers. */
final class Redistribution {

    /** Finest line that is commonly made, in mm: on a wafer, and on a panel. */
    private static final BigDecimal ON_A_WAFER = new BigDecimal("0.002");
    private static final BigDecimal ON_A_PANEL = new BigDecimal("0.005");

    private Redistribution() {}

    /** F3: line + space ≤ pitch / (tracks + 1); one track unless the author names another number. */
    static Stream<Offence> tracksEscape(Measures measures) {
        var line = measures.stated("rdlLine");
        var space = measures.middle("rdlSpace");
        var pitch = Axis.BOTH.stream().map(axis -> measures.middle(axis.of("pitch")))
                .filter(each -> each != null).min(BigDecimal::compareTo);
        if (line == null || space == null || pitch.isEmpty()) {
            return Stream.empty();
        }
        var stated = measures.count("escapeTracks");
        var tracks = stated == null || stated < 1 ? 1 : stated;
        var room = pitch.get().divide(BigDecimal.valueOf(tracks + 1L), 6, RoundingMode.DOWN);
        var needed = Measures.middle(line).add(space);
        return needed.compareTo(room) <= 0
                ? Stream.empty()
                : Stream.of(Offence.at(line, "rdlLine + rdlSpace ≤ e / %2$d = %3$s (%1$s)".formatted(Figures.mm(needed),
                        tracks + 1, Figures.mm(room))));
    }

    /** F4 */
    static Stream<Offence> linesSuitTheCarrier(Measures measures) {
        var carrier = measures.text("carrier");
        var finest = carrier.startsWith("PANEL") ? ON_A_PANEL : ON_A_WAFER;
        return carrier.isEmpty()
                ? Stream.empty()
                : Stream.of("rdlLine", "rdlSpace").flatMap(name -> {
                    var stated = measures.stated(name);
                    return stated == null || Measures.middle(stated).compareTo(finest) >= 0
                            ? Stream.empty()
                            : Stream.of(Offence.at(stated, "≥ %s (%s)".formatted(Figures.mm(finest), carrier)));
                });
    }
}
