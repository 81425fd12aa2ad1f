package org.packstd.submissions.ballot;

/**
 * The rules by which a ballot is decided. A policy that a ballot used never changes; another rule is another policy.
 *
 * @param returnAtLeast   share of the electorate that must have voted, abstentions included
 * @param approvalAtLeast share of approvals in approvals and disapprovals; abstentions do not count, and if nobody decided
 *                        anything the ballot fails
 */
public record Policy(String id, String titleEn, String titleZh, Fraction returnAtLeast, Fraction approvalAtLeast) {

    public Tally decide(Count count) {
        if (!returned(count)) {
            return new Tally(count, Outcome.FAILED_NO_RETURN);
        }
        return new Tally(count, approved(count) ? Outcome.PASSED : Outcome.FAILED);
    }

    public boolean returned(Count count) {
        return returnAtLeast.isReachedBy(count.returned(), count.electorate());
    }

    public boolean approved(Count count) {
        return approvalAtLeast.isReachedBy(count.approve(), count.decisive());
    }
}
