package org.packstd.standards.specification;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Value;

/**
 * A value and where in the payload it is stated.
 *
 * @param pointer JSON pointer (RFC 6901) into the payload
 * @param name of the parameter
 * @param value in its normal form: limits, in metric units
 * @param wording what the author says besides the figures
 */
public record StatedValue(String pointer, String name, Quantity quantity, Value value, Wording wording) {

    public StatedValue(String pointer, String name, Quantity quantity, Value value) {
        this(pointer, name, quantity, value, Wording.NONE);
    }

    /** The letter that the author gave to it. */
    public @Nullable String symbol() {
        return wording.symbol();
    }

    /** The form in which it was entered, if that is another than the one that is kept. */
    public Optional<Entered> entered() {
        return Optional.ofNullable(wording.entered());
    }

    /** Which figures the author gave, by themselves; never empty. */
    public Set<Figure> stated() {
        if (!wording.stated().isEmpty()) {
            return wording.stated();
        }
        var present = EnumSet.noneOf(Figure.class);
        if (value.min() != null) {
            present.add(Figure.MIN);
        }
        if (value.nom() != null) {
            present.add(Figure.NOM);
        }
        if (value.max() != null) {
            present.add(Figure.MAX);
        }
        return present;
    }

    /** Name and figures, as messages quote them. */
    public String text() {
        return name + " " + value.text();
    }
}
