package org.packstd.standards.rule;

import org.packstd.standards.specification.StatedValue;

/**
 * Where and how a specification breaks a rule; the words come from the catalogue.
 *
 * @param pointer JSON pointer into the payload
 * @param value what was given
 * @param expected what would be right, in symbols that need no translation
 */
public record Offence(String pointer, String value, String expected) {

    public static Offence at(StatedValue stated, String expected) {
        return new Offence(stated.pointer(), stated.text(), expected);
    }
}
