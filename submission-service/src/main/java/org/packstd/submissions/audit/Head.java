package org.packstd.submissions.audit;

/**
 * The end of a trail: whoever keeps it can tell later whether anything up to there was changed or left out.
 *
 * @param entries how many there are, which is the number of the last
 * @param hash    of the last entry
 */
public record Head(long entries, String hash) {

    /** Before the first entry. */
    public static final Head NONE = new Head(0, "0".repeat(64));
}
