package org.packstd.submissions.conflict;

/** Why a person may not be free to judge a text. */
public enum Ground {
    AUTHOR,
    EMPLOYER,
    IPR_HOLDER,
    /** Advised a proposer for money within the last 24 months. */
    ADVISER,
    FAMILY,
    OTHER,
    /** Comes from the organisation that proposes; follows by itself and is never stated. */
    SAME_ORGANISATION,
    /** Comes from an organisation that also proposes; follows by itself. */
    CO_SPONSOR,
    /** Comes from an organisation that belongs together with one of those; follows by itself. */
    AFFILIATE;

    /** Whether it lies in the organisation that the person comes from and nowhere else. */
    public boolean isOfTheOrganisation() {
        return this == SAME_ORGANISATION || this == CO_SPONSOR || this == AFFILIATE;
    }
}
