package org.packstd.submissions.comment.table;

import java.util.regex.Pattern;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * English and Chinese in one cell: a line that begins with {@code [zh]} or {@code [en]} says in which language it goes on.
 * Without such a mark a text with Chinese characters is Chinese.
 */
final class TwoLanguages {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String ENGLISH = "[en] ";
    private static final String CHINESE = "[zh] ";
    private static final String THEN_CHINESE = "\n" + CHINESE;

    private TwoLanguages() {}

    static String write(LocalizedText text) {
        var en = text.en();
        var zh = text.zh();
        if (en != null && zh != null) {
            return marked(en, true) + THEN_CHINESE + zh;
        }
        if (zh != null) {
            return marked(zh, false);
        }
        return en == null ? "" : marked(en, true);
    }

    /** Marks a text whose language could not be told. */
    private static String marked(String text, boolean english) {
        var told = HAN.matcher(text).find() != english && !text.startsWith("[");
        return told ? text : (english ? ENGLISH : CHINESE) + text;
    }

    static LocalizedText read(String cell) {
        var split = cell.indexOf(THEN_CHINESE);
        if (split > 0) {
            var first = cell.substring(0, split);
            return new LocalizedText(first.startsWith(ENGLISH) ? first.substring(ENGLISH.length()) : first,
                    cell.substring(split + THEN_CHINESE.length()));
        }
        if (cell.startsWith(ENGLISH)) {
            return new LocalizedText(cell.substring(ENGLISH.length()), null);
        }
        if (cell.startsWith(CHINESE)) {
            return new LocalizedText(null, cell.substring(CHINESE.length()));
        }
        return HAN.matcher(cell).find() ? new LocalizedText(null, cell) : new LocalizedText(cell, null);
    }
}
