package org.packstd.submissions.ballot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of a submission around its ballot, as far as a policy fixes it. Days are calendar days; 0 means that the step is
 * left out or that nothing is waited for.
 *
 * @param reviewers           reviews that must be in before an enquiry may open
 * @param reviewDays          time to write a review
 * @param enquiryDays         how long the enquiry stays open; 0 for no enquiry
 * @param noticeDays          between the notice of a ballot and its opening
 * @param resolutionDays      aimed at for the resolution of comments and negatives
 * @param recirculationDays   least time of a recirculation; 0 for none
 * @param recirculationRounds most recirculations without a decision of the chair
 * @param appealDays          between approval and publication, for appeals
 * @param extensionDays       by which a ballot that lacks returns is extended
 * @param extensions          how often at most
 * @param extensionBelow      share of the electorate below which a ballot may be extended, though it needs no return; null: only
 *                            one that misses the return that it needs
 * @param secondBody          who has to agree after a ballot that passed
 */
public record Process(int reviewers, int reviewDays, int enquiryDays, int noticeDays, int resolutionDays,
        int recirculationDays, int recirculationRounds, int appealDays, int extensionDays, int extensions,
        @Nullable Fraction extensionBelow, SecondBody secondBody) {

    /** The short way: accepted, balloted, certified, published. */
    public static final Process NONE = new Process(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, SecondBody.NONE);

    /** Who has to agree after a ballot that passed. */
    public enum SecondBody {
        NONE,
        BOARD,
        PROCEDURAL_REVIEW,
        REVCOM
    }

    public Process {
        if (reviewers < 0 || reviewDays < 0 || enquiryDays < 0 || noticeDays < 0 || resolutionDays < 0
                || recirculationDays < 0 || recirculationRounds < 0 || appealDays < 0 || extensionDays < 0
                || extensions < 0) {
            throw new IllegalArgumentException("process (expected: days and counts from 0)");
        }
    }

    /** By when comments or negatives should be resolved that are worked on since then; null if that may take any time. */
    public @Nullable Instant resolveBy(Instant since) {
        return resolutionDays == 0 ? null : since.plus(Duration.ofDays(resolutionDays));
    }
}
