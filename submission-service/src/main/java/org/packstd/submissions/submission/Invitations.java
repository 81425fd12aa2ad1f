package org.packstd.submissions.submission;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.packstd.submissions.proposal.LocalizedText;

/** Texts that an organisation proposes, alone or with others, or is asked to propose too. */
public interface Invitations {

    /** A question that is still open. */
    record Invitation(SubmissionId submission, LocalizedText title, Instant invitedAt) {}

    /** What an organisation has not answered yet, of texts that may still be changed; the newest first. */
    List<Invitation> unanswered(String organisation, int limit);

    /** Texts in one of these states that the organisation proposes or confirmed to propose too; the newest first. */
    List<SubmissionId> proposed(String organisation, Collection<State> states, int limit);
}
