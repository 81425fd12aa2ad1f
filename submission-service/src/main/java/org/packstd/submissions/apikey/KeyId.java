package org.packstd.submissions.apikey;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/** What a key is called, such as {@code key-01JD3Q8H4M7N6P5R4S3T2V1W0X}; says nothing of its secret. */
public record KeyId(String value) {

    private static final Pattern SYNTAX = Pattern.compile("key-[0-9A-Z]{26}");

    /** Whatever does not look like the name of a key names none. */
    public static KeyId parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw unknown(text);
        }
        return new KeyId(text);
    }

    static Problem unknown(String text) {
        return Problem.notFound("keyId", text, "a key of GET /api-keys");
    }

    @Override
    public String toString() {
        return value;
    }
}
