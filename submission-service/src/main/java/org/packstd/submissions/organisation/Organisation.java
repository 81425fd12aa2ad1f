package org.packstd.submissions.organisation;

import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;

/**
 * An organisation as it is entered.
 *
 * @param id      as in the claim {@code org} of tokens, such as aurora-semi
 * @param version one more with every change, from 1
 */
public record Organisation(String id, OrganisationEntry entry, long version) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    /** Whatever does not look like an organisation cannot be entered. */
    public static String parseId(String text) {
        if (!ID.matcher(text).matches()) {
            throw Problem.malformed("organisation", text,
                    "letters, digits, dots, dashes and underscores, such as aurora-semi");
        }
        return text;
    }
}
