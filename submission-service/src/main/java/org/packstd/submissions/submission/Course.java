package org.packstd.submissions.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an accepted submission is dealt with; fixed when it is accepted.
 *
 * @param committee     who deals with it; null for the plenary of all that vote
 * @param policy        by whose rules it is decided
 * @param policyVersion the version of the day, from 1
 * @param acceptedAt    when; the call for patents went out with it
 * @param back          where the text goes once it is mended and checked; null unless it is being mended
 * @param consent       what the chair agreed to last, if anything
 * @param consentedBy   who did, as tokens name them; null also where it was not noted
 * @param enquired      hash of the text that the last enquiry was about; null before one
 * @param beside        hash of what was beside the payload then; null before an enquiry, and where it was not noted
 */
public record Course(@Nullable String committee, String policy, int policyVersion, Instant acceptedAt,
        @Nullable State back, @Nullable Consent consent, @Nullable String consentedBy, @Nullable String enquired,
        @Nullable String beside) {

    public static Course taken(@Nullable String committee, String policy, int policyVersion, Instant now) {
        return new Course(committee, policy, policyVersion, now, null, null, null, null, null);
    }

    /** Whether another person than this one agreed, since some things take two. */
    public boolean isConsentedByAnother(Consent to, String person) {
        return consent == to && !person.equals(consentedBy);
    }

    Course leadingBackTo(@Nullable State state) {
        return new Course(committee, policy, policyVersion, acceptedAt, state, consent, consentedBy, enquired, beside);
    }

    Course enquiringOf(@Nullable String contentHash, String besidePayload) {
        return new Course(committee, policy, policyVersion, acceptedAt, back, consent, consentedBy, contentHash,
                besidePayload);
    }

    Course consentingTo(@Nullable Consent to, @Nullable String by) {
        return new Course(committee, policy, policyVersion, acceptedAt, back, to, by, enquired, beside);
    }
}
