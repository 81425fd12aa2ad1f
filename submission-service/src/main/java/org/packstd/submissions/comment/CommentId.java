package org.packstd.submissions.comment;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/**
 * Name of a comment, such as {@code c-01JD3Q8H4M7N6P5R4S3T2V1W0X}; later ones sort after earlier ones. Those of an imported
 * table share the name of the import and end with their row.
 */
public record CommentId(String value) {

    private static final Pattern SYNTAX = Pattern.compile("c-[0-9A-Z]{26}(-[0-9]{5})?");

    public CommentId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("commentId: " + value + " (expected: c- and 26 letters and digits)");
        }
    }

    /** Whatever does not look like a comment does not exist. */
    public static CommentId parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw unknown(text);
        }
        return new CommentId(text);
    }

    /** The comment of that row, from 1, of an import under this name. */
    public CommentId row(int number) {
        return new CommentId("%s-%05d".formatted(value, number));
    }

    public static Problem unknown(String text) {
        return Problem.notFound("commentId", text, "a comment on this submission that you may see");
    }

    @Override
    public String toString() {
        return value;
    }
}
