package org.packstd.submissions.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says.
 *
 * @param privateNote for the chair alone
 */
public record Opinion(Verdict verdict, List<Finding> findings, @Nullable String privateNote) {

    /** What the reviewer advises. */
    public enum Verdict {
        ACCEPT,
        ACCEPT_WITH_CHANGES,
        REVISE,
        REJECT
    }

    /** How much a finding matters. */
    public enum Weight {
        MAJOR,
        MINOR,
        EDITORIAL
    }

    /**
     * One thing that was found.
     *
     * @param pointer JSON pointer into the payload; empty for all of it
     */
    public record Finding(String pointer, Weight weight, String text, @Nullable String proposedChange) {}

    public Opinion {
        findings = List.copyOf(findings);
    }
}
