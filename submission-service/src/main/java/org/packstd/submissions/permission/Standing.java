package org.packstd.submissions.permission;

import java.time.Instant;

/**
 * How an open ballot stands, as far as it is known without the submission.
 *
 * @param returned     organisations that have voted
 * @param onElectorate whether the caller's organisation may vote
 * @param openNegatives disapprovals of the ballot that closed last which have not given way, while they are resolved
 */
public record Standing(int returned, boolean onElectorate, long openNegatives, Instant now) {

    /** For a submission in ballot. */
    public Standing(int returned, boolean onElectorate, Instant now) {
        this(returned, onElectorate, 0, now);
    }

    /** For a submission that is not in ballot. */
    public static Standing without(Instant now) {
        return new Standing(0, false, 0, now);
    }
}
