package org.packstd.submissions.ballot;

import java.time.Instant;

/**
 * What is fixed when a ballot opens and never changes again.
 *
 * @param policy      identifier of the policy that decides
 * @param policyVersion its version on the day of the opening, from 1
 * @param contentHash the text that is voted on
 * @param snapshot    the papers of the electorate as it was at the opening
 * @param electorate  how many organisations may vote, from 1
 * @param closesAt    from this instant on no vote is taken
 */
public record Terms(BallotId id, String policy, int policyVersion, String contentHash, SnapshotId snapshot,
        int electorate,
        Instant opensAt,
        Instant closesAt) {

    public boolean isOverAt(Instant now) {
        return !now.isBefore(closesAt);
    }
}
