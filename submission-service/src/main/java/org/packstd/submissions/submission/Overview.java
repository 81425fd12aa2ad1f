package org.packstd.submissions.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.ProposalKind;

/**
 * A submission in a list.
 *
 * @param course         how it is dealt with, once it is accepted
 * @param closesAt       when its enquiry or its ballot closes; null unless one is open
 * @param resolvingSince from when on the days run that a policy gives for answers; null unless they do
 */
public record Overview(SubmissionId id, State state, ProposalKind kind, Family family, LocalizedText title,
        String organisation, Instant createdAt, Instant updatedAt, @Nullable Instant closesAt, @Nullable Course course,
        @Nullable Instant resolvingSince) {}
