package org.packstd.submissions.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that was invited to propose together with the proposer.
 *
 * @param part       name of the part of the supply chain for which it stands, such as {@code FOUNDRY}
 * @param answeredAt when it confirmed or declined; null before
 */
public record Sponsor(String organisation, String part, Status status, Instant invitedAt,
        @Nullable Instant answeredAt) {

    /** What it said of the text as it stands. */
    public enum Status {
        INVITED,
        CONFIRMED,
        DECLINED
    }

    public static Sponsor invited(String organisation, String part, Instant now) {
        return new Sponsor(organisation, part, Status.INVITED, now, null);
    }

    public Sponsor answering(Status answer, Instant now) {
        return new Sponsor(organisation, part, answer, invitedAt, now);
    }

    /** Who confirmed another text is asked again; who declined did not decline this one. */
    Sponsor askedAgain() {
        return new Sponsor(organisation, part, Status.INVITED, invitedAt, null);
    }
}
