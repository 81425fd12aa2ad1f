package org.packstd.notifications.wording;

import java.util.regex.Pattern;

/** Text that came from outside as one line. */
public final class Line {

    /** Space of any kind, what would end a header or is forbidden in XML, and marks that turn the direction of a text. */
    private static final Pattern UNFIT = Pattern
            .compile("[\\p{Z}\\p{Cc}\\p{Cs}\\p{Cn}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final int LONGEST = 1000;

    private Line() {}

    /** Without anything that is no text, and not longer than 1,000 characters. */
    public static String of(String text) {
        var line = UNFIT.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0,
                        line.codePointCount(0, LONGEST - 1))) + "…";
    }
}
