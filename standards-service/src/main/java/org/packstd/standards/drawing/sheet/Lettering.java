package org.packstd.standards.drawing.sheet;

/**
 * Lettering of ISO 3098, and how wide it comes out. The widths are the advances of DejaVu Sans in thousandths of its size
 * (measured), the widest of the faces that {@link #FACES} asks for, so that text never needs more room than reckoned.
 *
 * @param capHeight height of a capital letter in mm
 */
public record Lettering(double capHeight, boolean bold) {

    /** Symbols of dimensions, frames. */
    public static final Lettering SYMBOL = new Lettering(3.5, false);
    /** Tables, terminal numbers. */
    public static final Lettering TABLE = new Lettering(2.5, false);
    public static final Lettering TABLE_HEAD = new Lettering(2.5, true);
    /** Notes: the smallest there is. */
    public static final Lettering NOTE = new Lettering(2.2, false);
    /** Names of views. */
    public static final Lettering VIEW = new Lettering(3.5, true);

    static final String FACES = "'Noto Sans','DejaVu Sans',Arial,'Noto Sans CJK SC','Microsoft YaHei',sans-serif";

    /** Cap height of the faces in parts of their size. */
    private static final double CAPS = 0.716;
    private static final int WIDEST = 1000;
    private static final int KEPT_END = 4;
    private static final int[] REGULAR = {318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318,
        337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770,
        632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685,
        390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635,
        635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};
    private static final int[] BOLD = {348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380,
        365, 696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830,
        683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725,
        457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687, 716,
        716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838};

    public double fontSize() {
        return capHeight / CAPS;
    }

    /** Width of a text on one line in mm. */
    public double width(String text) {
        return millimetres(text.codePoints().map(this::advance).sum());
    }

    /** @param thousandths sum of the advances of a text */
    double millimetres(int thousandths) {
        return thousandths * fontSize() / 1000;
    }

    /** By how much a character moves the next one, in thousandths of the size. */
    int advance(int character) {
        var table = bold ? BOLD : REGULAR;
        if (character >= 32 && character < 32 + table.length) {
            return table[character - 32];
        }
        return switch (character) {
            case '°', '–' -> 500;
            case '·' -> bold ? 380 : 318;
            case '×', '±', '−', '≤', '≥', '→' -> 838;
            case 'Ø' -> bold ? 850 : 787;
            case 'θ', 'µ', 'Δ', '²' -> bold ? 774 : 684;
            default -> WIDEST; // Chinese characters are as wide as high
        };
    }

    /** The text as far as it fits a width, with an ellipsis when it does not. */
    public String fitted(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        return start(text, width - width("…")).stripTrailing() + "…";
    }

    /** The same, but what is left out is before the end. */
    String fittedWithEnd(String text, double width) {
        if (width(text) <= width) {
            return text;
        }
        int kept = Math.min(KEPT_END, text.codePointCount(0, text.length()));
        var end = text.substring(text.offsetByCodePoints(text.length(), -kept));
        return start(text, width - width("…" + end)).stripTrailing() + "…" + end.stripLeading();
    }

    /** As much of a text as fits; it takes no longer for a text without end. */
    String start(String text, double width) {
        double used = 0;
        int length = 0;
        while (length < text.length()) {
            int character = text.codePointAt(length);
            used += advance(character) * fontSize() / 1000;
            if (used > width) {
                break;
            }
            length += Character.charCount(character);
        }
        return text.substring(0, length);
    }
}
