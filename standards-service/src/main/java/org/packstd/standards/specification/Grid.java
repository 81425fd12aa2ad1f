package org.packstd.standards.specification;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.text.LetterSequence;

/**
 * A grid of balls or lands, centred on the body unless it says otherwise.
 *
 * @param pointer where it is stated
 * @param columns sites along x, 1 or more
 * @param rows sites along y, 1 or more; lettered A, B, … (JESD95-1)
 * @param depopulated sites without a ball, such as A1
 * @param populated sites with a ball when these are listed instead; else empty
 * @param stagger {@code x} or {@code y} when every second row or column is moved by half a pitch
 * @param pitchX its own pitch; null when it has that of the variation
 * @param pitchY its own pitch; null when it has that of the variation
 * @param offsetX its centre from the centre of the body
 * @param offsetY its centre from the centre of the body
 * @param firstRow ordinal of the letter of the first row, 1 for A
 * @param firstColumn number of the first column
 * @param prefix a figure before every site name, by which an inner grid is told from the outer one; else empty
 */
public record Grid(String pointer, int columns, int rows, List<String> depopulated, List<String> populated,
        @Nullable String stagger, @Nullable StatedValue pitchX, @Nullable StatedValue pitchY,
        @Nullable StatedValue offsetX, @Nullable StatedValue offsetY, int firstRow, int firstColumn,
        String prefix) {

    private static final Pattern SITE = Pattern.compile("([1-9]?)([A-Z]{1,3})([1-9][0-9]{0,3})");

    /** A plain grid that begins at A1. */
    public Grid(String pointer, int columns, int rows, List<String> depopulated) {
        this(pointer, columns, rows, depopulated, List.of(), null, null, null, null, null, 1, 1, "");
    }

    /**
     * One site.
     *
     * @param name such as B7
     * @param column from 0, along x
     * @param row from 0, along y
     */
    public record Site(String name, int column, int row) {}

    /** Whether a site such as B7 lies in the grid. */
    public boolean contains(String site) {
        return find(site).isPresent();
    }

    /** The site of that name; empty when it is not in the grid. */
    public Optional<Site> find(String name) {
        var match = SITE.matcher(name);
        if (!match.matches() || !match.group(1).equals(prefix) || !LetterSequence.contains(match.group(2))) {
            return Optional.empty();
        }
        var row = LetterSequence.ordinalOf(match.group(2)) - firstRow;
        var column = Integer.parseInt(match.group(3)) - firstColumn;
        return row >= 0 && row < rows && column >= 0 && column < columns
                ? Optional.of(new Site(name, column, row))
                : Optional.empty();
    }

    /** Every site of the grid, row by row, with a ball or without. */
    public Stream<Site> sites() {
        return IntStream.range(0, rows).boxed()
                .flatMap(row -> IntStream.range(0, columns)
                        .mapToObj(column -> new Site(
                                prefix + LetterSequence.at(firstRow + row) + (firstColumn + column), column,
                                row)));
    }

    /** The sites that have a ball, row by row. */
    public Stream<Site> balls() {
        var listed = new HashSet<>(populated.isEmpty() ? depopulated : populated);
        return sites().filter(site -> listed.contains(site.name()) != populated.isEmpty());
    }

    /** How many balls there are, if every site that is listed is in the grid. */
    public int ballCount() {
        return populated.isEmpty() ? columns * rows - depopulated.size() : populated.size();
    }
}
