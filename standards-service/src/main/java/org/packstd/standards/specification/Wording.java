package org.packstd.standards.specification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the author says of a value besides its figures.
 *
 * @param symbol the letter that the author gave
 * @param symbolSystem whose letter it is: JEDEC, IEC, JEITA or VENDOR
 * @param condition under which the figures hold
 * @param datum to which they refer, such as {@code A-B}
 * @param notes numbers of the notes that apply, from 1
 * @param stated which figures the author gave; the others follow from a tolerance
 * @param entered the form in which they were entered, if it is another
 */
public record Wording(@Nullable String symbol, @Nullable String symbolSystem, @Nullable String condition,
        @Nullable String datum, List<Integer> notes, Set<Figure> stated, @Nullable Entered entered) {

    /** Nothing but the figures. */
    public static final Wording NONE = new Wording(null, null, null, null, List.of(), Set.of(), null);
}
