package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Variation;

/**
 * The name of a land pattern by IPC-7351B, without the letter of the density level, such as {@code SOP50P710X120-14}.
 * Figures are nominal in 0.01 mm, heights the largest, chips in 0.1 mm. Such names are not unique: an alias, never a key.
 */
public final class IpcName {

    private static final Map<String, String> CHIPS = Map.of("RESISTOR", "RESC", "CAPACITOR", "CAPC", "INDUCTOR", "INDC",
            "DIODE", "DIOC", "FERRITE", "BEADC", "FUSE", "FUSC", "LED", "LEDC");
    private static final Map<String, String> MOULDED = Map.of("RESISTOR", "RESM", "CAPACITOR", "CAPM", "INDUCTOR",
            "INDM", "DIODE", "DIOM", "FUSE", "FUSM", "LED", "LEDM");
    private static final BigDecimal SOIC = new BigDecimal("1.27");
    private static final int SOT_TERMINALS = 6;

    private IpcName() {}

    /** Generates the name, or says why that cannot be done. */
    public static Naming of(Variation variation) {
        if (variation.terminals().count() == null) {
            return Naming.missing(List.of("terminals.count"));
        }
        return switch (Arrangement.of(variation)) {
            case GRID -> grid(variation);
            case DUAL -> dual(variation);
            case QUAD -> quad(variation);
            case TWO_TERMINAL -> twoTerminal(variation);
            case SINGLE -> none();
            case UNKNOWN -> variation.text("layout").isEmpty() ? Naming.missing(List.of("layout")) : none();
        };
    }

    /**
     * Whether a name that somebody proposes is the generated one, with the letter of a density level or without. False when
     * none can be generated.
     */
    public static boolean agrees(Variation variation, String proposed) {
        return of(variation) instanceof Naming.Named(var text)
                && proposed.strip().toUpperCase(Locale.ROOT).replaceFirst("[MNL]$", "").equals(text);
    }

    private static Naming none() {
        return Naming.impossible("IPC-7351B has no name for such terminals", "IPC-7351B 未定义此类端子的名称");
    }

    /** {@code BGA n C|N pitch P columns X rows _ length X width X height}. */
    private static Naming grid(Variation variation) {
        var sizes = new Sizes(variation);
        var land = Arrangement.form(variation).equals("LAND");
        var ball = variation.text("ballType");
        var missing = new ArrayList<>(sizes.missing("pitchX", "pitchY", "bodyX", "bodyY"));
        sizes.most("height").ifPresentOrElse(_ -> {}, () -> missing.add("height"));
        if (variation.terminals().grid() == null) {
            missing.add("terminals.matrix");
        }
        if (!land && ball.isEmpty()) {
            missing.add("attributes.ballType");
        }
        if (!missing.isEmpty()) {
            return Naming.missing(missing);
        }
        if (variation.terminals().grids().size() > 1) {
            return Naming.impossible("IPC-7351B has no name for several grids", "IPC-7351B 未定义多个阵列的名称");
        }
        var grid = Objects.requireNonNull(variation.terminals().grid());
        var letter = land ? "" : ball.equals(Optional.of("COLLAPSIBLE")) ? "C" : "N";
        return new Naming.Named((land ? "LGA" : "BGA") + (grid.stagger() == null ? "" : "S")
                + variation.terminals().count() + letter + pitches(sizes) + extent(grid) + "_"
                + hundredths(sizes, "bodyX")
                + "X" + hundredths(sizes, "bodyY") + "X" + height(sizes));
    }

    private static String pitches(Sizes sizes) {
        var x = hundredths(sizes, "pitchX");
        var y = hundredths(sizes, "pitchY");
        return (x.equals(y) ? x : x + "X" + y) + "P";
    }

    private static String extent(Grid grid) {
        return grid.columns() + "X" + grid.rows();
    }

    /** Kind, {@code pitch P span X height - n}. */
    private static Naming dual(Variation variation) {
        var form = Arrangement.form(variation);
        var upright = Arrangement.isUpright(variation);
        var span = span(form, upright ? "overallY" : "overallX", upright ? "bodyY" : "bodyX");
        var along = upright ? "bodyX" : "bodyY";
        var missing = missing(variation, form.equals("NO_LEAD") ? List.of(span, along) : List.of(span));
        if (!missing.isEmpty()) {
            return Naming.missing(missing);
        }
        var sizes = new Sizes(variation);
        var width = hundredths(sizes, span) + (form.equals("NO_LEAD") ? "X" + hundredths(sizes, along) : "");
        return switch (form) {
            case "GULL_WING", "FLAT_LEAD", "J_LEAD", "NO_LEAD" ->
                new Naming.Named(dualKind(variation, form) + pitch(variation) + "P" + width + "X" + height(sizes) + "-"
                        + variation.terminals().count());
            default -> none();
        };
    }

    private static String dualKind(Variation variation, String form) {
        var count = Objects.requireNonNull(variation.terminals().count());
        var regular = Arrangement.pitch(variation).filter(pitch -> pitch.compareTo(SOIC) >= 0).isPresent();
        return switch (form) {
            case "J_LEAD" -> "SOJ";
            case "NO_LEAD" -> "SON";
            case "FLAT_LEAD" -> count <= SOT_TERMINALS ? "SOTFL" : "SOPFL";
            default -> count <= SOT_TERMINALS && !regular ? "SOT" : regular ? "SOIC" : "SOP";
        };
    }

    /** Kind, {@code pitch P span X span X height - n}. */
    private static Naming quad(Variation variation) {
        var form = Arrangement.form(variation);
        var spanX = span(form, "overallX", "bodyX");
        var spanY = span(form, "overallY", "bodyY");
        var missing = missing(variation, List.of(spanX, spanY));
        if (!missing.isEmpty()) {
            return Naming.missing(missing);
        }
        var sizes = new Sizes(variation);
        var both = hundredths(sizes, spanX) + "X" + hundredths(sizes, spanY);
        var tail = "X" + height(sizes) + "-" + variation.terminals().count();
        return switch (form) {
            case "GULL_WING", "FLAT_LEAD" -> new Naming.Named("QFP" + pitch(variation) + "P" + both + tail);
            case "NO_LEAD" -> new Naming.Named("QFN" + pitch(variation) + "P" + both + tail);
            case "J_LEAD" -> new Naming.Named("PLCC" + pitch(variation) + "P" + hundredths(sizes, spanX) + tail);
            case "CASTELLATED" -> new Naming.Named("LCC" + pitch(variation) + "P" + both + tail);
            default -> none();
        };
    }

    /** Kind, length and width in 0.1 mm, {@code X height}. */
    private static Naming twoTerminal(Variation variation) {
        var sizes = new Sizes(variation);
        var part = variation.text("partType");
        var missing = new ArrayList<>(sizes.missing("bodyX", "bodyY"));
        if (sizes.most("height").isEmpty()) {
            missing.add("height");
        }
        if (part.isEmpty()) {
            missing.add("attributes.partType");
        }
        if (!missing.isEmpty()) {
            return Naming.missing(missing);
        }
        var kind = switch (Arrangement.form(variation)) {
            case "END_CAP" -> CHIPS.get(part.get());
            case "INWARD_L" -> MOULDED.get(part.get());
            default -> null;
        };
        if (kind == null) {
            return none();
        }
        var polarised = variation.flag("polarised").orElse(false) && part.get().equals("CAPACITOR") ? "P" : "";
        var size = variation.text("sizeCodeMetric")
                .orElseGet(() -> tenths(sizes, "bodyX") + tenths(sizes, "bodyY"));
        return new Naming.Named(kind + polarised + size + "X" + height(sizes));
    }

    private static String span(String form, String overall, String body) {
        return form.equals("NO_LEAD") || form.equals("CASTELLATED") ? body : overall;
    }

    private static List<String> missing(Variation variation, List<String> spans) {
        var sizes = new Sizes(variation);
        var missing = new ArrayList<>(sizes.missing(spans.toArray(String[]::new)));
        if (sizes.most("height").isEmpty()) {
            missing.add("height");
        }
        if (Arrangement.pitch(variation).isEmpty()) {
            missing.add("pitchY");
        }
        if (Arrangement.form(variation).isEmpty()) {
            missing.add("attributes.terminalForm");
        }
        return missing;
    }

    private static String pitch(Variation variation) {
        return scaled(Arrangement.pitch(variation).orElseThrow(), 2);
    }

    private static String height(Sizes sizes) {
        return scaled(sizes.most("height").orElseThrow(), 2);
    }

    private static String hundredths(Sizes sizes, String parameter) {
        return scaled(sizes.nominal(parameter).orElseThrow(), 2);
    }

    private static String tenths(Sizes sizes, String parameter) {
        var digits = sizes.nominal(parameter).orElseThrow().movePointRight(1).setScale(0, RoundingMode.HALF_DOWN);
        return (digits.intValue() < 10 ? "0" : "") + digits.toPlainString(); // 1.25 mm counts as 12, as in 2012
    }

    private static String scaled(BigDecimal amount, int places) {
        return amount.movePointRight(places).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
