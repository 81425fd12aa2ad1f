package org.packstd.standards.rule;

import org.packstd.standards.text.LocalizedText;

/**
 * One offence against a rule.
 *
 * @param rule identifier of the rule
 * @param pointer JSON pointer into the payload; empty for the proposal as a whole
 * @param value what was given
 * @param expected what would be right, in symbols that need no translation
 * @param message all of this in one sentence of each language
 */
public record Finding(String rule, Severity severity, String pointer, String value, String expected,
        LocalizedText message) {

    /** Longest value that is repeated, in characters. */
    private static final int LONGEST_VALUE = 200;

    public Finding {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    /**
     * Puts value and expectation into the sentences.
     *
     * @param en what is wrong, without the figures
     * @param zh the same in Chinese
     */
    public static Finding of(String rule, Severity severity, String pointer, String value, String expected, String en,
            String zh) {
        var shown = new Finding(rule, severity, pointer, value, expected, new LocalizedText(en, zh)).value();
        return new Finding(rule, severity, pointer, value, expected, new LocalizedText(
                "%s: %s (expected: %s)".formatted(en, shown, expected), "%s：%s（应为：%s）".formatted(zh, shown, expected)));
    }
}
