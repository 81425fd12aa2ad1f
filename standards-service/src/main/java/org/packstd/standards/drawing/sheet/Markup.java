package org.packstd.standards.drawing.sheet;

/**
 * Writes SVG: only elements and attributes that every reader knows, never style, script or foreign content. Numbers have at
 * most three decimals, so that the bytes do not depend on rounding errors.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder(64);

    /** Markup that is known to be well-formed, written as it is. */
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    public Markup number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
        return this;
    }

    /** Text that anybody may have written: markup in it becomes letters. */
    public Markup text(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n', '\r', '\t' -> out.append(' ');
                default -> {
                    if (isLegal(character)) {
                        out.appendCodePoint(character);
                    }
                }
            }
        });
        return this;
    }

    public Markup attribute(String name, double value) {
        return raw(" ").raw(name).raw("=\"").number(value).raw("\"");
    }

    public Markup attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** What XML 1.0 allows. */
    private static boolean isLegal(int character) {
        return (character >= 0x20 && character <= 0xD7FF) || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    public int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
