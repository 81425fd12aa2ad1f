package org.packstd.submissions.ballot;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What is fixed when a ballot opens. Only its end may be put off, by what the policy allows.
 *
 * @param policy      identifier of the policy that decides
 * @param policyVersion its version on the day of the opening, from 1
 * @param contentHash the text that is voted on
 * @param snapshot    the papers of the electorate as it was at the opening
 * @param electorate  how many organisations may vote, from 1
 * @param closesAt    from this instant on no vote is taken
 * @param extensions  how often it was put off, from 0
 * @param recirculation whether the voters are shown again what changed, with the votes of the round before
 */
public record Terms(BallotId id, String policy, int policyVersion, String contentHash, SnapshotId snapshot,
        int electorate,
        Instant opensAt, Instant closesAt, int extensions, boolean recirculation) {

    /** Those of a first round. */
    public Terms(BallotId id, String policy, int policyVersion, String contentHash, SnapshotId snapshot,
            int electorate, Instant opensAt, Instant closesAt) {
        this(id, policy, policyVersion, contentHash, snapshot, electorate, opensAt, closesAt, 0, false);
    }

    /** Those of a round in which the votes of the round before stand until they are changed. */
    public Terms asRecirculation() {
        return new Terms(id, policy, policyVersion, contentHash, snapshot, electorate, opensAt, closesAt, extensions,
                true);
    }

    /** The ballot lacked returns. */
    public Terms extendedTo(Instant later) {
        return new Terms(id, policy, policyVersion, contentHash, snapshot, electorate, opensAt, later, extensions + 1,
                recirculation);
    }

    /** The clock stood still. */
    public Terms delayed(Duration by, UnaryOperator<Instant> end) {
        return new Terms(id, policy, policyVersion, contentHash, snapshot, electorate, opensAt,
                end.apply(closesAt.plus(by)), extensions, recirculation);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(closesAt);
    }
}
