package org.packstd.submissions.comment.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.Translation;
import org.packstd.submissions.comment.Translation.Language;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * English and Chinese in one cell: a line that begins with {@code [zh]} or {@code [en]} says in which language it goes on, and
 * with {@code [zh, by machine]} that a machine translated it. Without such a mark a text with Chinese characters is Chinese.
 */
final class TwoLanguages {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern MARK = Pattern.compile("\\[(en|zh)(, by machine)?] ");
    private static final Pattern THEN_CHINESE = Pattern.compile("\n(?=\\[zh(, by machine)?] )");
    private static final String BY_MACHINE = ", by machine";

    private TwoLanguages() {}

    /**
     * What a cell says.
     *
     * @param translation null if the cell does not tell
     */
    record Reading(LocalizedText text, @Nullable Translation translation) {}

    static String write(LocalizedText text, @Nullable Translation translation) {
        var en = text.en();
        var zh = text.zh();
        if (en != null && zh != null) {
            return marked(en, Language.EN, translation) + "\n" + mark(Language.ZH, translation) + zh;
        }
        if (zh != null) {
            return marked(zh, Language.ZH, translation);
        }
        return en == null ? "" : marked(en, Language.EN, translation);
    }

    /** Marks a text whose language could not be told, or that is a machine's. */
    private static String marked(String text, Language language, @Nullable Translation translation) {
        var told = HAN.matcher(text).find() == (language == Language.ZH) && !text.startsWith("[");
        var byMachine = translation != null && translation.isByMachine(language);
        return told && !byMachine ? text : mark(language, translation) + text;
    }

    private static String mark(Language language, @Nullable Translation translation) {
        var name = language == Language.EN ? "en" : "zh";
        return "[%s%s] ".formatted(name,
                translation != null && translation.isByMachine(language) ? BY_MACHINE : "");
    }

    static Reading read(String cell) {
        var chinese = THEN_CHINESE.matcher(cell);
        var first = chinese.find() && chinese.start() > 0 ? cell.substring(0, chinese.start()) : cell;
        var one = Part.read(first);
        if (first.length() == cell.length()) {
            return one.language() == Language.EN
                    ? new Reading(new LocalizedText(one.text(), null), Part.translation(one, null))
                    : new Reading(new LocalizedText(null, one.text()), Part.translation(null, one));
        }
        var other = Part.read(cell.substring(first.length() + 1));
        var english = first.startsWith("[zh") ? new Part(Language.EN, first, false) : one;
        return new Reading(new LocalizedText(english.text(), other.text()), Part.translation(english, other));
    }

    /** One language of a cell. */
    private record Part(Language language, String text, boolean byMachine) {

        static Part read(String text) {
            var mark = MARK.matcher(text);
            if (mark.lookingAt()) {
                return new Part("en".equals(mark.group(1)) ? Language.EN : Language.ZH, text.substring(mark.end()),
                        mark.group(2) != null);
            }
            return new Part(HAN.matcher(text).find() ? Language.ZH : Language.EN, text, false);
        }

        /** What a machine translated was written in the other language, also if that is missing, which is refused later. */
        static @Nullable Translation translation(@Nullable Part english, @Nullable Part chinese) {
            var en = english != null && english.byMachine;
            var zh = chinese != null && chinese.byMachine;
            if (en && zh) {
                return new Translation(null, true);
            }
            return en || zh ? new Translation(en ? Language.ZH : Language.EN, true) : null;
        }
    }
}
