package org.packstd.submissions.permission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Counts;

/**
 * How an open ballot stands, as far as it is known without the submission.
 *
 * @param returned     organisations that have voted
 * @param voteBegun    whether a vote was begun: noted, whether it was cast since or not
 * @param counts       how their votes stand; null for whoever may not know
 * @param onElectorate whether the caller's organisation may vote
 * @param mayGiveWay   whether the caller casts the vote of a counted disapproval that has not given way
 * @param openNegatives disapprovals of the ballot that closed last which have not given way, while they are resolved
 */
public record Standing(int returned, boolean voteBegun, @Nullable Counts counts, boolean onElectorate,
        boolean mayGiveWay, long openNegatives, Instant now) {

    /** For a submission in ballot, for whoever may know how the votes stand. */
    public Standing(Counts counts, boolean voteBegun, boolean onElectorate, Instant now) {
        this(counts.all().returned(), voteBegun, counts, onElectorate, false, 0, now);
    }

    /** For a submission in ballot. */
    public Standing(int returned, boolean voteBegun, boolean onElectorate, Instant now) {
        this(returned, voteBegun, null, onElectorate, false, 0, now);
    }

    /** For a submission in ballot where no vote is on its way. */
    public Standing(int returned, boolean onElectorate, Instant now) {
        this(returned, returned > 0, onElectorate, now);
    }

    /** For a submission whose ballot is over. */
    public Standing(boolean onElectorate, boolean mayGiveWay, long openNegatives, Instant now) {
        this(0, false, null, onElectorate, mayGiveWay, openNegatives, now);
    }

    /** For a submission that is not in ballot. */
    public static Standing without(Instant now) {
        return new Standing(0, false, now);
    }
}
