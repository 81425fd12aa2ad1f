package org.packstd.submissions.attachment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;

/**
 * A name under which a file can be saved on any system without becoming another file, or looking like one: without path,
 * control and invisible characters, direction marks, and what Windows keeps for itself. In composed Unicode (NFC).
 */
public record FileName(String value) {

    private static final int LONGEST = 120;
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{N} ()\\[\\]{}+,=@&'#$%^~!;_.-]+");
    private static final Pattern OF_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /**
     * Reads the name that a caller gave.
     *
     * @throws Problem 422 if it cannot be taken as it is; it is not mended, since the caller would not know what became of it
     */
    public static FileName parse(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw refused(given, "of 1 to %d characters".formatted(LONGEST));
        }
        if (!HARMLESS.matcher(name).matches()) {
            throw refused(visible(given),
                    "a name of letters, digits, spaces and ()[]{}+,=@&'#$%^~!;_.- without a path");
        }
        if (name.startsWith(".") || name.endsWith(".") || !name.strip().equals(name)
                || OF_WINDOWS.matcher(name).matches()) {
            throw refused(given, "a name that begins and ends with a letter or digit and that no system reserves");
        }
        if (name.lastIndexOf('.') < 1) {
            throw refused(given, "a name with an extension, such as connector.s4p");
        }
        return new FileName(name);
    }

    /** In small letters, without the dot. */
    public String extension() {
        return value.substring(value.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static Problem refused(String value, String expected) {
        return Problem.ruleViolated(List.of(Offence.of("fileName", "file-name", value, expected)));
    }

    /** Shows what would hide or turn the text around it. */
    private static String visible(String given) {
        var shown = new StringBuilder();
        given.codePoints().limit(LONGEST).forEach(point -> {
            if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE) {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
