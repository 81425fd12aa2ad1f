package org.packstd.submissions.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.conflict.Conflicts;
import org.packstd.submissions.conflict.Ground;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** A secretary asks persons for reviews; with the first of them the submission is in review. */
public final class AssignReviewers {

    /** Where the policy says nothing. */
    private static final int USUAL_DAYS = 21;
    /** How often another change of the submission at the same time is waited out. */
    private static final int TRIES = 5;

    private final Proceedings proceedings;
    private final Guard guard;
    private final Conflicts conflicts;
    private final Organisations organisations;
    private final Reviews reviews;
    private final Clock clock;

    public AssignReviewers(Proceedings proceedings, Guard guard, Conflicts conflicts, Organisations organisations,
            Reviews reviews, Clock clock) {
        this.proceedings = proceedings;
        this.guard = guard;
        this.conflicts = conflicts;
        this.organisations = organisations;
        this.reviews = reviews;
        this.clock = clock;
    }

    /**
     * Asks them all, or none if one may not. Asking somebody again for the same text changes nothing.
     *
     * @return all reviews of the text
     */
    public List<Review> assign(SubmissionId id, List<Nominee> nominees, Caller caller) {
        var any = IfMatch.required("*");
        var found = proceedings.demand(Action.ASSIGN_REVIEWERS, id, caller, any);
        var text = found.dossier().textRevision();
        check(found, nominees, reviews.of(id.value(), text));
        var now = clock.instant();
        for (var nominee : nominees) {
            var assignment = new Assignment(id.value(), text, nominee.reviewer(), nominee.organisation(),
                    nominee.waiver(), now, dueAt(found, now));
            reviews.add(new Review.Assigned(assignment, 1), Actor.of(caller));
        }
        proceedings.annex(id);
        start(id, caller, any);
        return reviews.of(id.value(), text);
    }

    private Instant dueAt(Submission submission, Instant now) {
        var days = Objects.requireNonNull(guard.policyOf(submission)).process().reviewDays();
        return now.plus(Duration.ofDays(days == 0 ? USUAL_DAYS : days));
    }

    /** The reviews are there already: what was begun is finished, whoever changes the submission meanwhile. */
    private void start(SubmissionId id, Caller caller, IfMatch any) {
        for (var tried = 1;; tried++) {
            if (!(proceedings.find(id, caller) instanceof Deliberating.Accepted accepted)) {
                return;
            }
            try {
                proceedings.save(accepted.startReview(clock.instant()), caller, any);
                return;
            } catch (Problem refused) {
                if (refused.type() != ProblemType.STALE || tried == TRIES) {
                    throw refused;
                }
            }
        }
    }

    private void check(Submission submission, List<Nominee> nominees, List<Review> known) {
        var offences = new ArrayList<Offence>();
        var asked = new HashSet<String>();
        known.forEach(review -> asked.add(review.assignment().reviewer()));
        var before = asked.size();
        var named = new HashSet<String>();
        for (var i = 0; i < nominees.size(); i++) {
            var nominee = nominees.get(i);
            if (!named.add(nominee.reviewer())) {
                offences.add(Offence.of("/reviewers/%d/subject".formatted(i), "reviewer-once", nominee.reviewer(),
                        "somebody who is not asked already"));
            }
            check(submission, nominee, "/reviewers/%d".formatted(i), offences);
        }
        asked.addAll(named);
        var needed = Objects.requireNonNull(guard.policyOf(submission)).process().reviewers();
        if (asked.size() < needed || asked.size() > Reviews.MOST) {
            offences.add(Offence.of("/reviewers", "enough-reviewers",
                    "%d, with %d asked before".formatted(named.size(), before),
                    "at least %d and at most %d for this text".formatted(needed, Reviews.MOST)));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private void check(Submission submission, Nominee nominee, String pointer, List<Offence> offences) {
        if (organisations.find(nominee.organisation()).isEmpty()) {
            offences.add(Offence.of(pointer + "/organisation", "organisation-known", nominee.organisation(),
                    "an organisation of GET /organisations"));
        }
        var grounds = conflicts.of(submission, nominee.reviewer(), nominee.organisation());
        if (grounds.isEmpty()) {
            return;
        }
        if (!grounds.stream().allMatch(Ground::isOfTheOrganisation)) {
            offences.add(Offence.of(pointer, "reviewer-free-of-conflict", grounds.toString(),
                    "somebody without a conflict of interest"));
        } else if (nominee.waiver() == null) {
            offences.add(Offence.of(pointer + "/waiver", "reviewer-of-another-organisation", grounds.toString(),
                    "somebody of another organisation, or a waiver that says why it must be this person"));
        }
    }
}
