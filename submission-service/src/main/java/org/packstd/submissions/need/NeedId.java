package org.packstd.submissions.need;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/** Name of a need, such as {@code need-01JD3Q8H4M7N6P5R4S3T2V1W0X}; later ones sort after earlier ones. */
public record NeedId(String value) {

    private static final Pattern SYNTAX = Pattern.compile("need-[0-9A-Z]{26}");

    /** Whatever does not look like a need does not exist. */
    public static NeedId parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw unknown(text);
        }
        return new NeedId(text);
    }

    static Problem unknown(String text) {
        return Problem.notFound("needId", text, "a need of GET /needs");
    }

    @Override
    public String toString() {
        return value;
    }
}
