package org.packstd.submissions.comment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the commenter would mend the text.
 *
 * @param text  in words
 * @param patch as operations on the payload (RFC 6902); empty if there are only words
 */
public record ProposedChange(@Nullable String text, List<Operation> patch) {

    public static final int MOST_OPERATIONS = 20;
    /** All operations together, in characters: a proposal, not another text. */
    public static final int LONGEST_PATCH = 10_000;

    public ProposedChange {
        patch = List.copyOf(patch);
    }

    public static ProposedChange words(String text) {
        return new ProposedChange(text, List.of());
    }

    public boolean isEmpty() {
        return text == null && patch.isEmpty();
    }

    /** Characters of all operations. */
    int size() {
        return patch.stream().mapToInt(Operation::size).sum();
    }

    /**
     * One operation.
     *
     * @param op    as RFC 6902 names it
     * @param from  of move and copy
     * @param value as JSON text; of add, replace and test
     */
    public record Operation(Op op, String path, @Nullable String from, @Nullable String value) {

        int size() {
            return path.length() + (from == null ? 0 : from.length()) + (value == null ? 0 : value.length());
        }
    }

    /** The operations of RFC 6902. */
    public enum Op {
        ADD,
        REMOVE,
        REPLACE,
        MOVE,
        COPY,
        TEST;

        boolean needsValue() {
            return this == ADD || this == REPLACE || this == TEST;
        }

        boolean needsFrom() {
            return this == MOVE || this == COPY;
        }
    }
}
