package org.packstd.submissions.submission;

/**
 * Why something was returned or rejected.
 *
 * @param text in words, for its author
 */
public record Grounds(ReasonCode code, String text) {

    /** Grounds that nobody gave a code. */
    public static Grounds of(String text) {
        return new Grounds(ReasonCode.OTHER, text);
    }
}
