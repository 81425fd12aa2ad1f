package org.packstd.submissions.submission;

import java.time.Instant;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.proposal.ProposalKind;

/** A submission in a list. */
public record Overview(SubmissionId id, State state, ProposalKind kind, Family family, LocalizedText title,
        String organisation, Instant updatedAt) {}
