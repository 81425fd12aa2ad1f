package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.packstd.standards.landpattern.Box;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/** A footprint as KiCad 6 and later reads it: one S-expression. */
public final class KicadFootprint {

    /** Of the file format; that of KiCad 6, which every later version reads too. */
    private static final String FORMAT = "20211014";
    private static final BigDecimal TEXT_DISTANCE = new BigDecimal("1.0");

    private final FootprintIdentity identity;
    private final LandPattern pattern;
    private final StringBuilder text = new StringBuilder();

    private KicadFootprint(FootprintIdentity identity, LandPattern pattern) {
        this.identity = identity;
        this.pattern = pattern;
    }

    /** The file, in UTF-8 text. */
    public static String write(FootprintIdentity identity, LandPattern pattern) {
        return new KicadFootprint(identity, pattern).write();
    }

    private String write() {
        var rules = pattern.rules();
        line("(footprint %s (version %s) (generator packstd)", quoted(identity.name(rules)), FORMAT);
        line("  (layer \"F.Cu\")");
        line("  (descr %s)", quoted(identity.description(rules)));
        line("  (tags %s)", quoted(identity.designation() + " " + identity.code() + " " + rules.landClass().name()));
        property("Designation", identity.designation());
        property("Revision", identity.revision());
        property("Variation", identity.code());
        property("ContentHash", identity.contentHash());
        line("  (attr smd)");
        texts();
        silkscreen();
        fabrication();
        rectangle(pattern.courtyard(), "F.CrtYd", "0.05");
        pattern.lands().forEach(this::pad);
        pattern.paste().forEach(this::aperture);
        return text.append(")\n").toString();
    }

    private void property(String name, String value) {
        line("  (property %s %s)", quoted(name), quoted(value));
    }

    private void texts() {
        var above = pattern.courtyard().top().subtract(TEXT_DISTANCE);
        var below = pattern.courtyard().bottom().add(TEXT_DISTANCE);
        text("reference", "REF**", above, "F.SilkS");
        text("value", identity.name(pattern.rules()), below, "F.Fab");
        text("user", "${REFERENCE}", BigDecimal.ZERO, "F.Fab");
    }

    private void text(String kind, String shown, BigDecimal y, String layer) {
        line("  (fp_text %s %s (at 0 %s) (layer \"%s\")", kind, quoted(shown), number(y), layer);
        line("    (effects (font (size 1 1) (thickness 0.15))))");
    }

    private void silkscreen() {
        for (var each : Silkscreen.lines(pattern)) {
            line("  (fp_line (start %s) (end %s) (layer \"F.SilkS\") (width %s))", at(each.from()), at(each.to()),
                    number(Silkscreen.LINE));
        }
        PinOneMark.triangle(pattern).ifPresent(mark -> polygon(mark, "F.SilkS", BigDecimal.ZERO, "solid"));
    }

    private void fabrication() {
        polygon(FabricationOutline.of(pattern), "F.Fab", new BigDecimal("0.1"), "none");
    }

    private void polygon(List<Point> points, String layer, BigDecimal width, String fill) {
        var corners = String.join(" ", points.stream().map(point -> "(xy " + at(point) + ")").toList());
        line("  (fp_poly (pts %s) (layer \"%s\") (width %s) (fill %s))", corners, layer, number(width), fill);
    }

    private void rectangle(Box box, String layer, String width) {
        line("  (fp_rect (start %s %s) (end %s %s) (layer \"%s\") (width %s) (fill none))", number(box.left()),
                number(box.top()), number(box.right()), number(box.bottom()), layer, width);
    }

    private void pad(Land land) {
        var ownPaste = land.kind() == Land.Kind.TERMINAL;
        text.append("  (pad ").append(quoted(land.number())).append(" smd ").append(shape(land)).append(place(land))
                .append(ownPaste ? " (layers \"F.Cu\" \"F.Paste\" \"F.Mask\")" : " (layers \"F.Cu\" \"F.Mask\")")
                .append(corners(land));
        if (land.maskMargin() != null) {
            text.append(" (solder_mask_margin ").append(number(Objects.requireNonNull(land.maskMargin()))).append(')');
        }
        if (land.shape() == Land.Shape.CIRCLE) {
            text.append(" (property pad_prop_bga)");
        }
        if (!ownPaste) {
            text.append(" (property pad_prop_heatsink)");
        }
        text.append(")\n");
    }

    private void aperture(Land opening) {
        line("  (pad \"\" smd roundrect%s (layers \"F.Paste\")%s)", place(opening), corners(opening));
    }

    private static String shape(Land land) {
        return switch (land.shape()) {
            case CIRCLE -> "circle";
            case ROUNDED_RECTANGLE -> "roundrect";
        };
    }

    private static String place(Land land) {
        return " (at " + number(land.x()) + " " + number(land.y()) + ") (size " + number(land.width()) + " "
                + number(land.height()) + ")";
    }

    private static String corners(Land land) {
        return land.shape() == Land.Shape.CIRCLE
                ? ""
                : " (roundrect_rratio " + number(land.cornerRadius()
                        .divide(land.width().min(land.height()), 6, RoundingMode.HALF_EVEN)) + ")";
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** KiCad counts in nanometres. */
    private static String number(BigDecimal amount) {
        var shown = amount.setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** A string of an S-expression; control characters would end the line or the file. */
    static String quoted(String raw) {
        var escaped = new StringBuilder("\"");
        raw.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').appendCodePoint(letter);
            } else {
                escaped.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return escaped.append('"').toString();
    }

    private void line(String format, Object... values) {
        text.append(format.formatted(values)).append('\n');
    }
}
