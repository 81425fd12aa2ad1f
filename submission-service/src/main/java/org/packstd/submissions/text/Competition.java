package org.packstd.submissions.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.problem.Offence;

/**
 * What competitors must not settle, or tell each other, in a standards body: prices, rates and volumes. Refused are figures
 * that can be nothing else; words alone, such as "royalty-free", are not.
 */
public final class Competition {

    private static final String CURRENCY = "(?:[$\u20AC\u00A3\u00A5\uFFE5]|\\b(?:USD|EUR|CNY|RMB|JPY|GBP|KRW|TWD))";
    private static final String MONEY_WORD = "(?:[$\u20AC\u00A3\u00A5\uFFE5]|(?:USD|EUR|CNY|RMB|JPY|GBP|KRW|TWD|dollars?|euros?|cents?|yuan|yen)\\b"
            + "|\u7F8E\u5143|\u6B27\u5143|\u5143)";
    private static final String FIGURE = "\\d[\\d.,]{0,20}";
    private static final String FEE = "(?:royalt(?:y|ies)|fees?\\b|\u8D39\u7387|\u8BB8\u53EF\u8D39|\u63D0\u6210)";
    private static final Pattern PRICE = Pattern.compile(
            CURRENCY + "\\s{0,3}" + FIGURE + "|" + FIGURE + "\\s{0,3}" + MONEY_WORD + "|" + FEE + "[^.\\d]{0,60}"
                    + FIGURE
                    + "\\s{0,3}[%\uFF05\u2030]|" + FIGURE + "\\s{0,3}[%\uFF05\u2030][^.]{0,60}" + FEE + "|" + FIGURE
                    + "\\s{0,3}[%\uFF05\u2030]\\s{0,3}(?:of|per)\\s[^.]{0,40}(?:sales|price|revenue|unit)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern VOLUME = Pattern.compile(
            FIGURE + "\\s{0,3}(?:k|m|million|thousand|\u4E07|\u4EBF)?\\s{0,3}"
                    + "(?:(?:units?|pieces?|pcs|parts?|devices?)\\s{0,3}(?:per|a|/|each)\\s{0,3}(?:year|month|week|annum)|[\u4EF6\u53EA\u9897\u4E2A]\\s{0,3}[/\u6BCF]\\s{0,3}[\u5E74\u6708])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Competition() {}

    /** The price, rate or fee in it, if there is one. */
    public static Optional<Offence> price(String pointer, @Nullable String text) {
        return found(PRICE, pointer, "no-prices", text,
                "no prices, rates or fees: they are settled outside of this body, between the parties");
    }

    /** The exact volume in it, if there is one. */
    public static Optional<Offence> volume(String pointer, @Nullable String text) {
        return found(VOLUME, pointer, "no-exact-volumes", text, "a volume class, which is a band");
    }

    private static Optional<Offence> found(Pattern pattern, String pointer, String rule, @Nullable String text,
            String expected) {
        if (text == null) {
            return Optional.empty();
        }
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(Offence.of(pointer, rule, match.group(), expected)) : Optional.empty();
    }
}
