package org.packstd.standards.dxf;

import java.util.Map;

/** Text as a file of release 12 can hold it: in ASCII, on one line, and without what a CAD program would obey. */
final class Escaped {

    /** What {@code %%} makes of letters since the first releases. */
    private static final Map<Character, String> CODES = Map.of('Ø', "%%c", '±', "%%p", '°', "%%d");
    /** Dashes and the minus sign; a reader that knows no more than ASCII shows a hyphen. */
    private static final String DASHES = "–—−";

    private Escaped() {}

    /** Other characters become {@code \U+} with their code in hexadecimal digits. */
    static String of(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            var code = CODES.get(letter);
            if (code != null) {
                out.append(code);
            } else if (letter == '%') {
                boolean alone = isPlain(text, i - 1) && isPlain(text, i + 1);
                out.repeat('%', alone ? 1 : 3); // two and a letter are a command, three are a percent sign
            } else if (letter == '^') {
                out.append("^ "); // ^J would be a control character
            } else if (DASHES.indexOf(letter) >= 0) {
                out.append('-');
            } else if (letter == '×') {
                out.append('x');
            } else if (Character.isISOControl(letter)) {
                out.append(' ');
            } else if (letter < 0x7F && letter != '\\') { // or what somebody wrote would be a character by its code
                out.append(letter);
            } else {
                unicode(out, letter);
            }
        }
        return out.toString();
    }

    /** Whether nothing there begins with a percent sign. */
    private static boolean isPlain(String text, int at) {
        return at < 0 || at >= text.length() || (text.charAt(at) != '%' && !CODES.containsKey(text.charAt(at)));
    }

    private static void unicode(StringBuilder out, char letter) {
        out.append("\\U+").append("%04X".formatted((int) letter));
    }
}
