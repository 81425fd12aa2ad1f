package org.packstd.standards.rule.perimeter;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.rule.Axis;
import org.packstd.standards.rule.Figures;
import org.packstd.standards.rule.Measures;
import org.packstd.standards.rule.Offence;

/** Room under a package without leads: around the exposed pad, at the corners and at the edge. */
final class PadRoom {

    private static final BigDecimal LEAST_GAP = new BigDecimal("0.20");
    private static final BigDecimal LEAST_CORNER = new BigDecimal("0.15");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PadRoom() {}

    /** N2: D2 ≤ D − 2 (L + K) with K = 0.20 mm, by the nominal figures. */
    static Stream<Offence> padKeepsFromTheTerminals(Measures measures) {
        return Row.of(measures, Row.NO_LEAD).map(Row::axis).map(Axis::across).flatMap(axis -> {
            var pad = measures.stated(axis.of("exposedPad"));
            var body = measures.middle(axis.of("body"));
            var length = Row.length(measures, axis);
            if (pad == null || body == null || length == null) {
                return Stream.empty();
            }
            var gap = body.subtract(Measures.middle(pad)).divide(TWO).subtract(length).subtract(pullBack(measures));
            return gap.compareTo(LEAST_GAP) >= 0
                    ? Stream.empty()
                    : Stream.of(Offence.at(pad, "K ≥ 0.20 mm (%s)".formatted(Figures.mm(gap))));
        });
    }

    /**
     * N4: the last terminal of a row and the first of the next come no nearer than 0.15 mm. They lie corner to corner, so
     * the larger of the two distances counts.
     */
    static Stream<Offence> rowsKeepApartAtTheCorners(Measures measures) {
        var rows = Row.of(measures, Row.NO_LEAD).toList();
        var width = measures.middle("leadWidth");
        var lead = measures.stated("leadWidth");
        if (rows.size() < 2 || width == null || lead == null || !isFull(measures)) {
            return Stream.empty();
        }
        var alongX = reach(measures, rows.getFirst(), width);
        var alongY = reach(measures, rows.getLast(), width);
        if (alongX == null || alongY == null) {
            return Stream.empty();
        }
        var gap = alongX.max(alongY);
        return gap.compareTo(LEAST_CORNER) >= 0
                ? Stream.empty()
                : Stream.of(Offence.at(lead, "≥ 0.15 mm (%s)".formatted(Figures.mm(gap))));
    }

    private static boolean isFull(Measures measures) {
        return measures.terminals().deleted().isEmpty() && measures.terminals().hidden().isEmpty();
    }

    /** In the direction of the row: from its last terminal to the inner ends of the terminals of the next row. */
    private static @Nullable BigDecimal reach(Measures measures, Row row, BigDecimal width) {
        var length = Row.length(measures, row.axis());
        var body = measures.middle(row.axis().of("body"));
        var span = row.span();
        return body == null || span == null || length == null
                ? null
                : body.subtract(span).subtract(width).divide(TWO).subtract(length).subtract(pullBack(measures));
    }

    /** N5: terminals that are pulled back from the edge have no flank to wet, and a fillet needs the flank. */
    static Stream<Offence> pulledBackHasNoFlank(Measures measures) {
        var flank = measures.text("wettableFlank");
        var pullBack = measures.stated("pullBack");
        return pullBack == null || flank.isEmpty() || flank.equals("NONE") || pullBack(measures).signum() == 0
                ? Stream.empty()
                : Stream.of(Offence.at(pullBack, "0 mm (wettableFlank = " + flank + ")"));
    }

    static BigDecimal pullBack(Measures measures) {
        var pullBack = measures.middle("pullBack");
        return pullBack == null ? BigDecimal.ZERO : pullBack;
    }
}
