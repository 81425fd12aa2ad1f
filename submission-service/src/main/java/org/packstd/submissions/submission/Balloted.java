package org.packstd.submissions.submission;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.proposal.Family;
import org.packstd.submissions.proposal.LocalizedText;

/**
 * A ballot with what it is about.
 *
 * @param committee in which it is held; null for the plenary
 */
public record Balloted(SubmissionId submission, LocalizedText title, Family family, @Nullable String committee,
        Ballot ballot) {

    public static Balloted of(Submission submission, Ballot ballot) {
        var dossier = submission.dossier();
        var course = dossier.course();
        return new Balloted(dossier.id(), dossier.proposal().title(), dossier.proposal().family(),
                course == null ? null : course.committee(), ballot);
    }
}
