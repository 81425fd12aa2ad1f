package org.packstd.notifications.matching.lucene;

import org.packstd.notifications.filter.Match;

/** What the fields of an indexed filter are called. */
final class Fields {

    static final String ID = "id";
    static final String ORGANISATION = "organisation";
    /** Conditions that are about terms, each as {@code kind|name|value}. */
    static final String TERMS = "terms";
    /** Kinds of event, how many conditions there are, and whether the text is to be checked, in one number. */
    static final String HEAD = "head";
    /** Words of the text, where there is one. */
    static final String TEXT = "text";

    /** Stands for the condition of a filter that has none, so that all have at least one. */
    static final String NO_CONDITION = "all";

    private Fields() {}

    /**
     * Ranges of a number or symbol, as points in two dimensions.
     *
     * @param family when the filter holds for this one only; else empty
     */
    static String ranges(Match match, String name, String family) {
        return match.name() + "|" + name + "|" + family;
    }

    static String word(String name, String value) {
        return "word|" + name + "|" + value;
    }

    static String has(String name) {
        return "has|" + name;
    }

    static String changed(String changeClass) {
        return "diff|" + changeClass;
    }

    static String english(String term) {
        return "en|" + term;
    }

    static String chinese(String term) {
        return "zh|" + term;
    }

    static String name(String spelling) {
        return "name|" + spelling;
    }
}
