package org.packstd.submissions.sponsor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                .filter(sponsor -> sponsor.status() != Sponsor.Status.CONFIRMED).toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(Hurdle.SPONSORS.with(
                        named(waiting, sponsor -> sponsor.organisation() + " " + sponsor.status()),
                        named(waiting, Sponsor::organisation)));
    }

    private static String named(List<Sponsor> sponsors, Function<Sponsor, String> name) {
        return sponsors.stream().map(name).collect(Collectors.joining(", "));
    }
}
