package org.packstd.submissions.sponsor;

import java.util.Set;
import java.util.stream.Collectors;
import org.packstd.submissions.organisation.Stakeholders;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Organisations that confirmed to propose a text too. */
public final class CoSponsors implements Stakeholders {

    private final Submissions submissions;

    public CoSponsors(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Stake stake() {
        return Stake.SPONSOR;
    }

    @Override
    public Set<String> of(String submissionId) {
        return submissions.find(new SubmissionId(submissionId)).stream()
                .flatMap(found -> found.dossier().proposal().sponsors().stream())
                .filter(sponsor -> sponsor.status() == Sponsor.Status.CONFIRMED)
                .map(Sponsor::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }
}
