package org.packstd.submissions.problem.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an {@code Accept-Language} asks for, of the two languages that we speak. */
final class ReadsChinese {

    private static final int LONGEST_WISH = 200;
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private ReadsChinese() {}

    /** Whether Chinese is liked better than English; not by whoever says nothing that can be read. */
    static boolean rather(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_WISH) {
            return false;
        }
        try {
            return Locale.CHINESE.equals(Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
