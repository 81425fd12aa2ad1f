package org.packstd.notifications.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next page starts; absent on the last
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /**
     * A page of what was read.
     *
     * @param read up to {@code limit + 1} entries; the one too many only tells that there is a next page
     */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, Cursor> position) {
        if (read.size() <= limit) {
            return new Page<>(List.copyOf(read), null);
        }
        var items = List.copyOf(read.subList(0, limit));
        return new Page<>(items, position.apply(items.getLast()));
    }

    /** The same page of what these are, without those that are nothing. */
    public <R> Page<R> map(Function<T, Optional<R>> reading) {
        return new Page<>(items.stream().flatMap(item -> reading.apply(item).stream()).toList(), next);
    }
}
