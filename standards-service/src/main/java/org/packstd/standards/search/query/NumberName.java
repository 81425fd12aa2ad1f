package org.packstd.standards.search.query;

import java.util.List;

/**
 * A name that stands for a number of a variation.
 *
 * @param text as the caller wrote it: a neutral key such as {@code pitchX}, or a symbol such as {@code e} or {@code IEC:HD}
 * @param keys what it may mean, in alphabetical order; a key means itself
 */
public record NumberName(String text, List<String> keys, Measure measure) {

    /** Whether each variation says by its family, layout and stated symbols which of the keys is meant. */
    public boolean isSymbol() {
        return !keys.equals(List.of(text));
    }
}
