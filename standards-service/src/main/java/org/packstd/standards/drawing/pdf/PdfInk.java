package org.packstd.standards.drawing.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.packstd.standards.drawing.plot.Ink;

/** The ink of a page: says only what changes. */
final class PdfInk {

    private static final int ROUND = 1;
    private static final float BLACK = 0;
    private static final float WHITE = 1;
    /** A line of that part of the size around letters makes them bold: there is one typeface in the file. */
    private static final float BOLD = 0.028f;

    private final PDPageContentStream content;
    private final Map<Float, PDExtendedGraphicsState> opacities = new HashMap<>();
    private float width = -1;
    private List<Double> dashes = List.of();
    private float colour = BLACK;
    private float opacity = 1;
    private RenderingMode mode = RenderingMode.FILL;

    PdfInk(PDPageContentStream content) {
        this.content = content;
    }

    /** Paints the path that was drawn, with a line or a filling at least. */
    void paint(Ink ink) throws IOException {
        if (ink.hasLine()) {
            line((float) ink.width(), ink.dashes());
        }
        if (ink.fill() == Ink.Fill.NONE) {
            content.stroke();
            return;
        }
        fill(ink);
        if (ink.hasLine()) {
            content.fillAndStroke();
        } else {
            content.fill();
        }
    }

    /** @param size of the letters */
    void prepareText(Ink ink, boolean bold, float size) throws IOException {
        fill(ink);
        if (bold) {
            line(size * BOLD, List.of());
        }
        var wanted = bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL;
        if (mode != wanted) {
            content.setRenderingMode(wanted);
            mode = wanted;
        }
    }

    private void line(float wanted, List<Double> pattern) throws IOException {
        if (width < 0) {
            content.setLineJoinStyle(ROUND);
        }
        if (width != wanted) {
            content.setLineWidth(wanted);
            width = wanted;
        }
        if (!dashes.equals(pattern)) {
            var lengths = new float[pattern.size()];
            for (int i = 0; i < lengths.length; i++) {
                lengths[i] = pattern.get(i).floatValue();
            }
            content.setLineDashPattern(lengths, 0);
            dashes = pattern;
        }
    }

    private void fill(Ink ink) throws IOException {
        float wanted = ink.fill() == Ink.Fill.SHEET ? WHITE : BLACK;
        if (colour != wanted) {
            content.setNonStrokingColor(wanted);
            colour = wanted;
        }
        float wantedOpacity = (float) ink.opacity();
        if (opacity != wantedOpacity) {
            content.setGraphicsStateParameters(opacities.computeIfAbsent(wantedOpacity, PdfInk::state));
            opacity = wantedOpacity;
        }
    }

    private static PDExtendedGraphicsState state(float opacity) {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(opacity);
        return state;
    }
}
