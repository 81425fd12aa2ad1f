package org.packstd.submissions.need;

/** Pieces a year, as a band and never more exactly. */
public enum VolumeClass {
    UNDER_10K,
    FROM_10K_TO_100K,
    FROM_100K_TO_1M,
    FROM_1M_TO_10M,
    OVER_10M
}
