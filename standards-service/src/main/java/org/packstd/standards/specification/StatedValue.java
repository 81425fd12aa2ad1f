package org.packstd.standards.specification;

import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Value;

/**
 * A value and where in the payload it is stated.
 *
 * @param pointer JSON pointer (RFC 6901) into the payload
 * @param name of the parameter
 */
public record StatedValue(String pointer, String name, Quantity quantity, Value value) {

    /** Name and figures, as messages quote them. */
    public String text() {
        return name + " " + value.text();
    }
}
