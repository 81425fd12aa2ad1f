package org.packstd.standards.identification;

import org.packstd.standards.text.LocalizedText;

/**
 * A figure that follows from others.
 *
 * @param name such as {@code spanX}
 * @param symbol the letter that drawings use for it, such as D1; empty when there is none
 * @param amount a decimal, or a word such as the class of a height
 * @param unit symbol of the unit; empty when there is none
 * @param formula in symbols that need no translation
 * @param calculation the formula with the figures in it
 * @param source where the formula comes from
 */
public record DerivedValue(String name, String symbol, LocalizedText label, String amount, String unit, String formula,
        String calculation, String source) {}
