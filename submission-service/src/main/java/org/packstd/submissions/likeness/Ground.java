package org.packstd.submissions.likeness;

/** Why a submission may be the same as another; the most telling first. */
public enum Ground {
    /** Its normative content has the same hash. */
    SAME_TEXT,
    /** It is about the same standard. */
    SAME_TARGET,
    /** Its title is much the same. */
    TITLE
}
