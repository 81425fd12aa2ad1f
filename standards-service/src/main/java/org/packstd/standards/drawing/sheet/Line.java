package org.packstd.standards.drawing.sheet;

import java.util.Arrays;
import java.util.List;

/** The kinds of lines of ISO 128-2, line group 0.5. */
public enum Line {
    /** Edges that are seen. */
    VISIBLE("0.5", ""),
    /** Edges of what is too narrow for thicker ones. */
    HAIR("0.13", ""),
    /** Dimension, extension and leader lines, breaks, the seating plane. */
    THIN("0.25", ""),
    /** Edges that are not seen. */
    HIDDEN("0.25", "3 .75"),
    /** Centres and planes of symmetry. */
    CENTRE("0.25", "6 .75 .13 .75"),
    /** What is beside or inside: dies, fibres, heat sinks. */
    ADJACENT("0.25", "6 .75 .13 .75 .13 .75"),
    /** Edges whose size nobody stated: drawn from a proportion. */
    ASSUMED("0.35", "1.5 .9"),
    /** Edges of the outline that is compared with. */
    OTHER("0.35", "2.4 1 .5 1"),
    /** Frames of symbols and tables. */
    FRAME("0.35", ""),
    /** No edge, only a filling. */
    NONE("0", "");

    private final String width;
    private final String dashes;

    Line(String width, String dashes) {
        this.width = width;
        this.dashes = dashes;
    }

    /**
     * The same for something that narrow on paper, in mm, so that its inside can still be seen. What is too narrow to be
     * drawn in dashes is drawn in a whole line; the notes say what is assumed.
     */
    public Line finer(double width) {
        boolean fits = switch (this) {
            case VISIBLE -> width > 1.8;
            case ASSUMED -> width > 2.4;
            default -> true;
        };
        return fits ? this : width > 0.9 ? THIN : HAIR;
    }

    /** Dashes and gaps in turn, in mm; empty for a whole line. */
    public List<Double> dashes() {
        return dashes.isEmpty() ? List.of() : Arrays.stream(dashes.split(" ")).map(Double::valueOf).toList();
    }

    /** Attributes that draw it, for a group that already strokes with {@code currentColor}. */
    String attributes() {
        if (this == NONE) {
            return " stroke=\"none\"";
        }
        return " stroke-width=\"" + width + "\"" + (dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"");
    }
}
