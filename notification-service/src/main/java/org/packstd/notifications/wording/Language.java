package org.packstd.notifications.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which we speak to people. */
public enum Language {
    EN(Locale.ENGLISH),
    ZH(Locale.CHINESE);

    /** Longest header that is looked at, in characters; nobody speaks more languages than that. */
    private static final int LONGEST_WISH = 200;

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** As in {@code lang} and {@code xml:lang}: {@code en} or {@code zh}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The language with that tag; empty if we do not speak it. */
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findAny();
    }

    /** The one that somebody likes best who sends this {@code Accept-Language}; English if it says nothing that we know. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_WISH) {
            return EN;
        }
        try {
            var wishes = Locale.LanguageRange.parse(acceptLanguage);
            var best = Locale.lookup(wishes, List.of(EN.locale, ZH.locale));
            return ZH.locale.equals(best) ? ZH : EN;
        } catch (IllegalArgumentException notOne) {
            return EN;
        }
    }
}
