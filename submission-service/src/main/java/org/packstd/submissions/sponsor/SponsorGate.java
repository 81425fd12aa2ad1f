package org.packstd.submissions.sponsor;

import java.util.Optional;
import java.util.stream.Collectors;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.proposal.Sponsor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Submission;

/** A text is handed in once everybody who was invited has confirmed it, or was taken back. */
public final class SponsorGate implements Gate {

    @Override
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        if (action != Action.SUBMIT) {
            return Optional.empty();
        }
        var waiting = submission.dossier().proposal().sponsors().stream()
                .filter(sponsor -> sponsor.status() != Sponsor.Status.CONFIRMED)
                .map(sponsor -> sponsor.organisation() + " " + sponsor.status())
                .collect(Collectors.joining(", "));
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Hurdle.SPONSORS.with(waiting));
    }
}
