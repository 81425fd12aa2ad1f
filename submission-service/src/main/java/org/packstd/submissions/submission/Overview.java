package org.packstd.submissions.submission;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.ProposalKind;

/**
 * A submission in a list.
 *
 * @param closesAt when its enquiry or its ballot closes; null unless one is open
 */
public record Overview(SubmissionId id, State state, ProposalKind kind, Family family, LocalizedText title,
        String organisation, Instant createdAt, Instant updatedAt, @Nullable Instant closesAt) {}
