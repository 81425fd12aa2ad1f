package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.SubmissionIds;
import org.packstd.submissions.submission.Submissions;

/** Freezes text and electorate and opens a ballot on an accepted submission. */
public final class OpenBallot {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Proceedings proceedings;
    private final Submissions submissions;
    private final Organisations organisations;
    private final BallotPapers papers;
    private final SubmissionIds ids;
    private final Clock clock;

    public OpenBallot(Proceedings proceedings, Submissions submissions, Organisations organisations,
            BallotPapers papers,
            SubmissionIds ids, Clock clock) {
        this.proceedings = proceedings;
        this.submissions = submissions;
        this.organisations = organisations;
        this.papers = papers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the ballot of the next round.
     *
     * @param closesAt after now, within the next 365 days
     */
    public Submission open(SubmissionId id, String policy, Instant closesAt, Caller caller, IfMatch ifMatch) {
        var now = clock.instant();
        var found = proceedings.find(id, caller);
        Permissions.demandRight(Action.OPEN_BALLOT, caller, found);
        ifMatch.demand(found.dossier().version());
        Permissions.demand(Action.OPEN_BALLOT, caller, found, Standing.without(now));
        refuseBadTerms(policy, closesAt, now);
        var accepted = (Submission.Accepted) found;

        var electorate = organisations.voting();
        if (electorate.isEmpty()) {
            throw Problem.ruleViolated(List.of(Offence.of("/policy", "electorate-not-empty",
                    "0 organisations vote", "at least 1; enter organisations with votes: true first")));
        }
        var snapshot = new SnapshotId(accepted.dossier().nextBallot() + "-" + ids.ulid());
        papers.prepare(snapshot, electorate);
        var terms = new Terms(accepted.dossier().nextBallot(), policy,
                Objects.requireNonNull(accepted.report().contentHash()), snapshot, electorate.size(), now,
                closesAt.truncatedTo(ChronoUnit.MILLIS));
        var opened = accepted.openBallot(terms, now);
        if (!submissions.change(opened)) {
            papers.discard(snapshot);
            throw ifMatch.stale("a newer one");
        }
        return opened.entered();
    }

    private static void refuseBadTerms(String policy, Instant closesAt, Instant now) {
        var offences = new ArrayList<Offence>();
        if (Policies.find(policy).isEmpty()) {
            offences.add(Offence.of("/policy", "policy-known", policy,
                    "one of " + Policies.all().stream().map(known -> known.id()).toList()));
        }
        if (!closesAt.isAfter(now) || closesAt.isAfter(now.plus(LONGEST))) {
            offences.add(Offence.of("/closesAt", "window", closesAt.toString(),
                    "after %s and not after %s".formatted(now, now.plus(LONGEST))));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }
}
