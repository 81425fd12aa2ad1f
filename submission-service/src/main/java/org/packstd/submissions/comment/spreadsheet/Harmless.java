package org.packstd.submissions.comment.spreadsheet;

import java.util.regex.Pattern;

/** Text that no spreadsheet runs: what it would take for a formula begins with an apostrophe, as spreadsheets have it. */
final class Harmless {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r\n＝＋－＠].*");

    private Harmless() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
