package org.packstd.standards.rule.geometry;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Check;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.rule.grid.BallField;

/** Rules on what the figures look like when they are drawn (S), and on the port of a cavity package (N6). */
public final class GeometryRules {

    public static final Map<String, Check> CHECKS = Map.of(
            "S1", Check.ofMeasures(GeometryRules::terminalsAreInside),
            "S2", Check.ofMeasures(GeometryRules::terminalsDoNotOverlap),
            "S3", Check.ofMeasures(GeometryRules::exposedPadsAreInside),
            "S4", Check.ofMeasures(GeometryRules::exposedPadsAreClear),
            "S5", Check.ofMeasures(measures -> Footing.dies(measures).flatMap(Overlaps::of)),
            "S6", Check.ofMeasures(GeometryRules::namesAreUnique),
            "S7", Check.ofMeasures(GeometryRules::allAreListed),
            "N6", Check.ofMeasures(GeometryRules::portIsClear));

    /** Terminals that stand out are named up to this number; more say no more. */
    private static final int ENOUGH = 20;

    private GeometryRules() {}

    private static Stream<Offence> terminalsAreInside(Measures measures) {
        var outline = Footing.outline(measures);
        return outline.stream().flatMap(body -> Footing.terminals(measures).stream()
                .filter(terminal -> !body.contains(terminal))
                .limit(ENOUGH)
                .map(terminal -> new Offence(terminal.pointer(), terminal.text(), "⊂ " + body.text())));
    }

    private static Stream<Offence> terminalsDoNotOverlap(Measures measures) {
        return Stream
                .of(Overlaps.of(Footing.terminals(measures)), Overlaps.of(Footing.rows(measures)), ballsTouch(measures))
                .flatMap(found -> found);
    }

    /** Balls of one grid at their largest. */
    private static Stream<Offence> ballsTouch(Measures measures) {
        var ball = measures.stated("ballDiameter");
        var most = measures.most("ballDiameter");
        var pitch = BallField.smallestPitch(measures);
        return ball == null || most == null || pitch == null || most.compareTo(pitch) < 0
                ? Stream.empty()
                : Stream.of(Offence.at(ball, "< " + Figures.mm(pitch)));
    }

    private static Stream<Offence> exposedPadsAreInside(Measures measures) {
        return Axis.BOTH.stream().flatMap(axis -> {
            var pad = measures.stated(axis.of("exposedPad"));
            var most = measures.most(axis.of("exposedPad"));
            var body = measures.most(axis.of("body"));
            return pad == null || most == null || body == null || most.compareTo(body) <= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(pad, "≤ " + Figures.mm(body)));
        });
    }

    private static Stream<Offence> exposedPadsAreClear(Measures measures) {
        var pads = Footing.exposedPads(measures);
        var terminals = Stream.concat(Footing.terminals(measures).stream(), Footing.rows(measures).stream()).toList();
        return Stream.concat(Overlaps.of(pads), pads.stream().flatMap(pad -> terminals.stream().filter(pad::overlaps)
                .limit(1).map(terminal -> new Offence(pad.pointer(), pad.text(), "∩ " + terminal.text() + " = ∅"))));
    }

    private static Stream<Offence> namesAreUnique(Measures measures) {
        var seen = new HashSet<String>();
        return measures.terminals().positions().stream()
                .filter(position -> !seen.add(position.id()))
                .map(position -> new Offence(position.pointer() + "/id", position.id(), "≠ " + position.id()));
    }

    private static Stream<Offence> allAreListed(Measures measures) {
        var terminals = measures.terminals();
        var count = terminals.count();
        return terminals.positions().isEmpty() || count == null || count == terminals.positions().size()
                ? Stream.empty()
                : Stream.of(new Offence(terminals.pointer() + "/count", count.toString(),
                        String.valueOf(terminals.positions().size())));
    }

    /** N6: solder or paste that gets into the port of a package whose sound comes from below ends in its cavity. */
    private static Stream<Offence> portIsClear(Measures measures) {
        var diameter = measures.stated("portDiameter");
        if (diameter == null || !measures.text("portSide").equals("BOTTOM")) {
            return Stream.empty();
        }
        var keepOut = measures.middle("portKeepOut");
        var size = keepOut == null ? Measures.middle(diameter) : keepOut.max(Measures.middle(diameter));
        var port = Box.around(diameter.pointer(), "port", at(measures, "portX"), at(measures, "portY"), size, size);
        return Stream.of(Footing.terminals(measures), Footing.rows(measures), Footing.exposedPads(measures))
                .flatMap(List::stream)
                .filter(port::overlaps)
                .limit(1)
                .map(solder -> new Offence(port.pointer(), port.text(), "∩ " + solder.text() + " = ∅"));
    }

    private static BigDecimal at(Measures measures, String name) {
        var stated = measures.middle(name);
        return stated == null ? BigDecimal.ZERO : stated;
    }
}
