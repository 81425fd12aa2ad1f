package org.packstd.submissions.submission;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/** Name of a submission, such as {@code sub-01JD3Q8H4M7N6P5R4S3T2V1W0X}; later ones sort after earlier ones. */
public record SubmissionId(String value) {

    private static final Pattern SYNTAX = Pattern.compile("sub-[0-9A-Za-z]{1,40}");

    public SubmissionId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("submissionId: " + value + " (expected: sub- and letters and digits)");
        }
    }

    /** Whatever does not look like a submission does not exist. */
    public static SubmissionId parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw unknown(text);
        }
        return new SubmissionId(text);
    }

    public static Problem unknown(String text) {
        return Problem.notFound("submissionId", text, "a submission that you may see");
    }

    @Override
    public String toString() {
        return value;
    }
}
