package org.packstd.standards.exchange.cdxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Dimension;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Header;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Pin;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.problem.ProblemType;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.standard.Revision;

/** A variation with a grid of balls as CDXML; an instance is used once. */
public final class CdxmlExport {

    private static final BigDecimal UM_PER_MM = BigDecimal.valueOf(1000);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final String AUTHOR = "Packaging Standards Registry";

    /** Parameters that have an element. The pitch in y has none of its own; the positions tell it. */
    private static final List<String> SAID = List.of("bodyX", "bodyY", "height", "pitchX", "pitchY", "ballDiameter",
            "standoff");
    /** Members of a variation that are said in whole or in their parts. */
    private static final List<String> PARTLY_SAID = List.of("code", "parameters", "terminals", "attributes");
    private static final List<String> FIGURES = List.of("min", "nom", "max", "unit");

    private final Revision revision;
    private final Variation variation;
    private final Map<String, Object> written;
    private final List<Omission> omissions = new ArrayList<>();

    private CdxmlExport(Revision revision, Variation variation, Map<String, Object> written) {
        this.revision = revision;
        this.variation = variation;
        this.written = written;
    }

    /**
     * Writes the document; what it cannot say is named in a comment at its head.
     *
     * @param written the variation as the payload has it, with what it shares
     * @throws Problem if the variation has no grid, or no pitch
     */
    public static String of(Revision revision, Variation variation, Map<String, Object> written) {
        return new CdxmlExport(revision, variation, written).document();
    }

    private String document() {
        var grid = grid();
        var pitchX = pitch("pitchX");
        var pitchY = variation.parameter("pitchY").isPresent() ? pitch("pitchY") : pitchX;
        var pins = pins(grid, pitchX, pitchY);
        var said = new CdxmlPackage(header(), dimension("bodyX"), dimension("bodyY"), dimension("height"),
                dimension("pitchX"), dimension("standoff"), dimension("ballDiameter"), pins.size(),
                grid.columns() * grid.rows() - pins.size(), pins);
        omitWhatHasNoElement(pitchX.compareTo(pitchY) == 0);
        return CdxmlWriter.write(said, revision.content().hash().text(), omissions);
    }

    /** Of inner, shifted and staggered grids the document could tell the pins, but nobody could read them back. */
    private Grid grid() {
        var terminals = variation.terminals();
        var plain = terminals.grids().size() == 1 && terminals.positions().isEmpty()
                && terminals.grids().getFirst() instanceof Grid only && only.stagger() == null
                && only.offsetX() == null && only.offsetY() == null && only.pitchX() == null && only.pitchY() == null;
        if (!plain) {
            throw impossible("/terminals", "another arrangement", "one plain grid of balls or lands");
        }
        return terminals.grids().getFirst();
    }

    private Header header() {
        return new Header(revision.id() + "/" + variation.code(), revision.id().designation().toString(),
                String.valueOf(variation.code()), revision.id().letter().toString(),
                revision.publishedAt().toString().substring(0, 10), AUTHOR);
    }

    private BigDecimal pitch(String name) {
        return variation.parameter(name)
                .flatMap(stated -> stated.value().typical())
                .map(UM_PER_MM::multiply)
                .orElseThrow(() -> impossible("/parameters/" + name, "missing", "a pitch"));
    }

    private static Problem impossible(String pointer, String value, String expected) {
        return Problem.of(ProblemType.RULE_VIOLATED, Offence.of(pointer, "CDXML", value, expected));
    }

    private @Nullable Dimension dimension(String name) {
        return variation.parameter(name)
                .map(stated -> new Dimension(whole(name, "min", stated.value(), stated.value().min()),
                        whole(name, "nom", stated.value(), stated.value().nom()),
                        whole(name, "max", stated.value(), stated.value().max())))
                .orElse(null);
    }

    private @Nullable BigDecimal whole(String name, String figure, Value value, @Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var exact = value.unit().toBase(amount).multiply(UM_PER_MM);
        var rounded = round(exact);
        if (rounded.compareTo(exact) != 0) {
            omit("/parameters/" + name + "/" + figure, exact.stripTrailingZeros().toPlainString() + " um",
                    "Rounded to whole micrometres: " + rounded, "取整到微米：" + rounded);
        }
        return rounded;
    }

    private List<Pin> pins(Grid grid, BigDecimal pitchX, BigDecimal pitchY) {
        var pins = new ArrayList<Pin>();
        var exact = true;
        for (var site : grid.balls().toList()) {
            var x = fromTheMiddle(pitchX, 2 * site.column() - grid.columns() + 1);
            var y = fromTheMiddle(pitchY, grid.rows() - 1 - 2 * site.row());
            exact &= round(x).compareTo(x) == 0 && round(y).compareTo(y) == 0;
            pins.add(new Pin(site.name(), round(x), round(y)));
        }
        if (!exact) {
            omit("/terminals/matrix", "positions", "Rounded to whole micrometres", "坐标取整到微米");
        }
        return pins;
    }

    private static BigDecimal fromTheMiddle(BigDecimal pitch, int halves) {
        return pitch.multiply(BigDecimal.valueOf(halves)).divide(TWO);
    }

    private static BigDecimal round(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    private void omitWhatHasNoElement(boolean onePitch) {
        written.forEach((member, value) -> {
            if (!PARTLY_SAID.contains(member)) {
                omit("/" + member, shown(value), "CDXML has no element for it", "CDXML 无对应元素");
            }
        });
        members("attributes").forEach((name, value) -> omit("/attributes/" + name, shown(value),
                "CDXML has no element for it", "CDXML 无对应元素"));
        members("parameters").forEach((name, value) -> {
            if (!SAID.contains(name)) {
                omit("/parameters/" + name, shown(value), "CDXML has no element for it", "CDXML 无对应元素");
            } else if (value instanceof Map<?, ?> typed) {
                typed.forEach((part, said) -> omitPart("/parameters/" + name, String.valueOf(part), said));
            }
        });
        if (!onePitch) {
            omit("/parameters/pitchY", "another than pitchX",
                    "One pitch only; the positions of the pins tell the other",
                    "仅有一个节距；另一节距由引脚坐标体现");
        }
    }

    private void omitPart(String parameter, String part, @Nullable Object said) {
        if (!FIGURES.contains(part)) {
            omit(parameter + "/" + part, shown(said), "CDXML states figures only", "CDXML 仅表示数值");
        }
    }

    private Map<?, ?> members(String name) {
        return written.get(name) instanceof Map<?, ?> object ? object : Map.of();
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> _ -> "{…}";
            case List<?> list -> list.size() + " entries";
            case null -> "null";
            default -> value.toString();
        };
    }

    private void omit(String what, String value, String en, String zh) {
        omissions.add(Omission.of(what, value, en, zh));
    }
}
