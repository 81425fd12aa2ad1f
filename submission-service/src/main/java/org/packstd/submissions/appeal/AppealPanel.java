package org.packstd.submissions.appeal;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Gate;
import org.packstd.submissions.permission.Hindrance;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.review.Review;
import org.packstd.submissions.review.Reviews;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Dossier;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Submission;

/**
 * Keeps from the panel whoever took part in the decision: persons who took decisions on the case, who moved and seconded the
 * last one, who reviewed the text, and who voted on it, for themselves, for their organisation or on behalf of another. Nor
 * does whoever decided stop the clock of the panel.
 */
public final class AppealPanel implements Gate {

    private final Reviews reviews;
    private final BallotPapers papers;
    private final Represented represented;

    public AppealPanel(Reviews reviews, BallotPapers papers, Represented represented) {
        this.reviews = reviews;
        this.papers = papers;
        this.represented = represented;
    }

    @Override
    public Optional<Hindrance> hindrance(Action action, Submission submission, Caller caller) {
        if (!(submission instanceof Resting.Appealed appealed)) {
            return Optional.empty();
        }
        return switch (action) {
            case HOLD -> decided(appealed.dossier(), caller, Hurdle.APPEAL_OWN_DECISION);
            case DECIDE_APPEAL -> partOf(appealed, caller);
            default -> Optional.empty();
        };
    }

    private Optional<Hindrance> partOf(Resting.Appealed appealed, Caller caller) {
        return decided(appealed.dossier(), caller, Hurdle.PANEL_DECIDED)
                .or(() -> moved(appealed.dossier(), caller.organisation()))
                .or(() -> reviewed(appealed.dossier(), caller))
                .or(() -> voted(appealed, caller));
    }

    private static Optional<Hindrance> decided(Dossier dossier, Caller caller, Hurdle hurdle) {
        var decision = dossier.lastDecision();
        return decision != null && decision.deciders().contains(caller.subject())
                ? Optional.of(hurdle.with(caller.subject()))
                : Optional.empty();
    }

    private static Optional<Hindrance> moved(Dossier dossier, @Nullable String organisation) {
        var motion = dossier.lastDecision() == null ? null : dossier.lastDecision().motion();
        if (motion == null || organisation == null) {
            return Optional.empty();
        }
        return motion.mover().equals(organisation)
                ? Optional.of(Hurdle.PANEL_MOVED.with(organisation))
                : motion.second().equals(organisation)
                        ? Optional.of(Hurdle.PANEL_SECONDED.with(organisation))
                        : Optional.empty();
    }

    private Optional<Hindrance> reviewed(Dossier dossier, Caller caller) {
        return reviews.of(dossier.id().value(), dossier.textRevision()).stream()
                .filter(review -> review instanceof Review.Delivered
                        && review.assignment().reviewer().equals(caller.subject()))
                .map(_ -> Hurdle.PANEL_REVIEWED.with(caller.subject(), dossier.textRevision())).findAny();
    }

    private Optional<Hindrance> voted(Resting.Appealed appealed, Caller caller) {
        var terms = balloted(appealed);
        if (terms == null) {
            return Optional.empty();
        }
        var own = caller.organisation();
        var units = own == null
                ? Stream.<String>empty()
                : Stream.concat(Stream.of(own), represented.by(terms.snapshot(), own).stream());
        return units.filter(unit -> papers.hasVoteOf(terms.snapshot(), unit))
                .map(unit -> unit.equals(own)
                        ? Hurdle.PANEL_VOTED.with(unit, terms.id())
                        : Hurdle.PANEL_VOTED_FOR.with(unit, terms.id(), String.valueOf(own)))
                .findFirst()
                .or(() -> papers.hasVoteCastBy(terms.snapshot(), caller.subject())
                        ? Optional.of(Hurdle.PANEL_CAST.with(caller.subject(), terms.id()))
                        : Optional.empty());
    }

    /** The ballot that the decision rests on: the last that was counted, unless the decision is about a later text. */
    private static @Nullable Terms balloted(Resting.Appealed appealed) {
        var report = appealed.report();
        return appealed.lastBallot() instanceof Ballot.Decided counted && report != null
                && counted.terms().contentHash().equals(report.contentHash())
                        ? counted.terms()
                        : null;
    }
}
