package org.packstd.submissions.declaration;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/** Name of a declaration, such as {@code ipr-01JD3Q8H4M7N6P5R4S3T2V1W0X}; later ones sort after earlier ones. */
public record DeclarationId(String value) {

    private static final Pattern SYNTAX = Pattern.compile("ipr-[0-9A-Z]{26}");

    /** Whatever does not look like a declaration does not exist. */
    public static DeclarationId parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw unknown(text);
        }
        return new DeclarationId(text);
    }

    static Problem unknown(String text) {
        return Problem.notFound("declarationId", text, "a declaration on this submission");
    }

    @Override
    public String toString() {
        return value;
    }
}
