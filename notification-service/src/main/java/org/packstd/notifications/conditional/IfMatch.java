package org.packstd.notifications.conditional;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;

/**
 * The condition under which a change may happen: that the resource still is the one which the caller read.
 *
 * <p>An entity tag of ours is the version of the resource.
 */
public record IfMatch(List<String> tags) {

    /**
     * Reads the header of a change.
     *
     * @throws Problem 428 if the header is missing
     */
    public static IfMatch required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Problem(ProblemType.PRECONDITION_REQUIRED,
                    "If-Match: missing (expected: the ETag of the representation the change is based on)");
        }
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).toList());
    }

    /**
     * Lets the change pass if the caller saw this version.
     *
     * @throws Problem 412 if the resource has another version than the caller saw
     */
    public void demand(long version) {
        var current = "\"" + version + "\"";
        if (tags.stream().noneMatch(tag -> tag.equals("*") || tag.equals(current))) {
            throw stale(current);
        }
    }

    /** The refusal for one whose version was right when it was looked at, but not when it was written. */
    public Problem stale(String current) {
        return new Problem(ProblemType.STALE, "If-Match: %s (expected: %s); read it again and repeat the change"
                .formatted(String.join(", ", tags), current));
    }
}
