package org.packstd.standards.exchange.cdxml;

import org.packstd.standards.text.LocalizedText;

/**
 * Something that did not get across.
 *
 * @param what a JSON pointer into the variation, or the path of an element
 * @param value what was there
 */
public record Omission(String what, String value, LocalizedText reason) {

    static Omission of(String what, String value, String en, String zh) {
        return new Omission(what, value, new LocalizedText(en, zh));
    }
}
