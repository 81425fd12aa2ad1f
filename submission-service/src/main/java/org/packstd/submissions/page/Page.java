package org.packstd.submissions.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the next page starts; null on the last
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** Cuts a page from entries of which one more than the limit was asked for, to see whether there is a next one. */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        return new Page<>(List.copyOf(found.subList(0, limit)), new Cursor(key.apply(found.get(limit - 1))));
    }
}
