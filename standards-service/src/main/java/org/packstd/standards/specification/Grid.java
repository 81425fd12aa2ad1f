package org.packstd.standards.specification;

import java.util.List;
import java.util.regex.Pattern;
import org.packstd.standards.text.LetterSequence;

/**
 * A grid of balls or lands.
 *
 * @param pointer where it is stated
 * @param columns sites along x, 1 or more
 * @param rows sites along y, 1 or more; lettered A, B, … (JESD95-1)
 * @param depopulated sites without a ball, such as A1
 */
public record Grid(String pointer, int columns, int rows, List<String> depopulated) {

    private static final Pattern SITE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,3})");

    /** Whether a site such as B7 lies in the grid. */
    public boolean contains(String site) {
        var match = SITE.matcher(site);
        return match.matches() && LetterSequence.contains(match.group(1))
                && LetterSequence.ordinalOf(match.group(1)) <= rows && Integer.parseInt(match.group(2)) <= columns;
    }
}
