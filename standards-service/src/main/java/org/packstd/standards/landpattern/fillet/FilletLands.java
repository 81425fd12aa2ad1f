package org.packstd.standards.landpattern.fillet;

import static org.packstd.standards.landpattern.derivation.Term.of;
import static org.packstd.standards.landpattern.derivation.Worksheet.rootOfSquares;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.derivation.Worksheet;
import org.packstd.standards.landpattern.outline.PackageOutline;
import org.packstd.standards.landpattern.outline.Toleranced;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.Goals;
import org.packstd.standards.landpattern.rule.LandClass;

/** Computes lands by IPC-7351B 3.1, with what the maker prescribes in place of what would be computed. */
public final class FilletLands {

    /** Tolerance of the board, in mm. */
    public static final BigDecimal FABRICATION = new BigDecimal("0.10");
    /** Tolerance of placing the part, in mm. */
    public static final BigDecimal PLACEMENT = new BigDecimal("0.05");
    /** Least distance of a land from that of an exposed pad, in mm; on both sides of it. */
    private static final BigDecimal CLEARANCE = new BigDecimal("0.20");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final PackageOutline outline;
    private final LandClass landClass;
    private final Goals goals;
    private final Worksheet worksheet;

    public FilletLands(PackageOutline outline, LandClass landClass, Density density, Worksheet worksheet) {
        this.outline = outline;
        this.landClass = landClass;
        this.goals = landClass.goals(density);
        this.worksheet = worksheet;
    }

    /**
     * The width of every land of the rows.
     *
     * @throws org.packstd.standards.landpattern.outline.FiguresMissing when the width of the terminals is not stated
     */
    public BigDecimal width() {
        var prescribed = outline.prescribed("width");
        if (prescribed.isPresent()) {
            return prescribedBy("X", null, prescribed.get());
        }
        var terminal = terminalWidth();
        var value = terminal.least()
                .add(TWO.multiply(goals.side()))
                .add(rootOfSquares(terminal.spread(), FABRICATION, PLACEMENT));
        return worksheet.round("X", null, value, landClass.widthRoundOff(), "%s + 2·%s + √(%s² + %s² + %s²)",
                of("W_min", terminal.least()), of("J_S", goals.side()), of("C_W", terminal.spread()),
                of("F", FABRICATION), of("P", PLACEMENT));
    }

    private Toleranced terminalWidth() {
        return switch (landClass) {
            case CHIP, CHIP_SMALL, MELF, MOULDED, INWARD_L -> outline.figure("leadWidth")
                    .orElseGet(() -> outline.need("bodyY", "width of the terminals (leadWidth), else of the body"));
            default -> outline.need("leadWidth", "width of the terminals");
        };
    }

    /**
     * The lands of the rows that are apart along an axis.
     *
     * @param width as computed by {@link #width()}
     * @param occupied how far an exposed pad reaches in this direction, twice the distance from the centre; 0 without one
     */
    public LandPair pair(Axis axis, BigDecimal width, BigDecimal occupied) {
        var outer = outline.prescribed(axis.of("span"));
        var length = outline.prescribed("length");
        if (outer.isPresent() && length.isPresent()) {
            var z = prescribed("Z", axis, outer.get());
            var t = prescribed("land length", axis, length.get());
            return new LandPair(z, z.subtract(TWO.multiply(t)), width);
        }
        var span = new SpanOfTerminals(outline, landClass, axis, worksheet).find();
        var z = outer.isPresent() ? prescribed("Z", axis, outer.get()) : outer(axis, span);
        return new LandPair(z, clear(axis, inner(axis, span), occupied), width);
    }

    private BigDecimal outer(Axis axis, Span span) {
        var goal = landClass.solderIsUnderTheBody() ? goals.heel() : goals.toe();
        var value = span.outerLeast()
                .add(TWO.multiply(goal))
                .add(rootOfSquares(span.outerSpread(), FABRICATION, PLACEMENT));
        return worksheet.round("Z", axis.label(), value, landClass.lengthRoundOff(), "%s + 2·%s + √(%s² + %s² + %s²)",
                of("L_min", span.outerLeast()), of(landClass.solderIsUnderTheBody() ? "J_H" : "J_T", goal),
                of("C_L", span.outerSpread()), of("F", FABRICATION), of("P", PLACEMENT));
    }

    private BigDecimal inner(Axis axis, Span span) {
        var goal = landClass.solderIsUnderTheBody() ? goals.toe() : goals.heel();
        var reduction = outline.prescribed("heelReduction").map(Toleranced::nominal).orElse(BigDecimal.ZERO);
        var value = span.innerMost()
                .subtract(TWO.multiply(goal.subtract(reduction)))
                .subtract(rootOfSquares(span.innerSpread(), FABRICATION, PLACEMENT));
        var symbol = landClass.solderIsUnderTheBody() ? "J_T" : "J_H";
        return reduction.signum() == 0
                ? worksheet.round("G", axis.label(), value, landClass.lengthRoundOff(),
                        "%s − 2·%s − √(%s² + %s² + %s²)", of("S_max(RMS)", span.innerMost()), of(symbol, goal),
                        of("C_S(RMS)", span.innerSpread()), of("F", FABRICATION), of("P", PLACEMENT))
                : worksheet.round("G", axis.label(), value, landClass.lengthRoundOff(),
                        "%s − 2·(%s − %s) − √(%s² + %s² + %s²)", of("S_max(RMS)", span.innerMost()), of(symbol, goal),
                        of("heelReduction", reduction), of("C_S(RMS)", span.innerSpread()), of("F", FABRICATION),
                        of("P", PLACEMENT));
    }

    /** Moves the inner ends away from the land of an exposed pad. */
    private BigDecimal clear(Axis axis, BigDecimal inner, BigDecimal occupied) {
        var least = occupied.add(TWO.multiply(CLEARANCE));
        if (occupied.signum() == 0 || inner.compareTo(least) >= 0) {
            return inner;
        }
        return worksheet.note("G corrected", axis.label(), least, "%s + 2·%s", of("exposed pad", occupied),
                of("clearance", CLEARANCE));
    }

    private BigDecimal prescribed(String figure, Axis axis, Toleranced amount) {
        return prescribedBy(figure, axis.label(), amount);
    }

    private BigDecimal prescribedBy(String figure, @Nullable String axis, Toleranced amount) {
        return worksheet.note(figure, axis, amount.nominal(), "%s", of("prescribed by the maker", amount.nominal()));
    }
}
