package org.packstd.submissions.submission;

import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;

/** A ballot with what it is about. */
public record Balloted(SubmissionId submission, LocalizedText title, Family family, Ballot ballot) {

    public static Balloted of(Submission submission, Ballot ballot) {
        var dossier = submission.dossier();
        return new Balloted(dossier.id(), dossier.proposal().title(), dossier.proposal().family(), ballot);
    }
}
