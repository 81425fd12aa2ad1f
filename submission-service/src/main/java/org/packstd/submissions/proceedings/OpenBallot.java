package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
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
    private final Policies policies;
    private final SubmissionIds ids;
    private final Clock clock;

    public OpenBallot(Proceedings proceedings, Submissions submissions, Organisations organisations,
            BallotPapers papers, Policies policies, SubmissionIds ids, Clock clock) {
        this.proceedings = proceedings;
        this.submissions = submissions;
        this.organisations = organisations;
        this.papers = papers;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens the ballot of the next round.
     *
     * @param policy   name of a policy; its newest version decides
     * @param asked    after now and not sooner than the policy allows, in days, within the next 365 days; null for as long as
     *                 is usual under the policy
     */
    public Submission open(SubmissionId id, String policyId, @Nullable Instant asked, Caller caller,
            IfMatch ifMatch) {
        var now = clock.instant();
        var found = proceedings.find(id, caller);
        Permissions.demandRight(Action.OPEN_BALLOT, caller, found);
        ifMatch.demand(found.dossier().version());
        Permissions.demand(Action.OPEN_BALLOT, caller, found, Standing.without(now));
        var policy = policyFor(policyId, asked, now);
        var closesAt = asked == null ? now.plus(policy.window().usual()) : asked;
        var accepted = (Submission.Accepted) found;

        var electorate = organisations.voting().stream().map(Voter::of).toList();
        if (electorate.size() < policy.minimumElectorate()) {
            throw Problem.ruleViolated(List.of(Offence.of("/policy", "electorate-large-enough",
                    "%d organisations vote".formatted(electorate.size()),
                    "at least %d; enter organisations with votes: true first".formatted(policy.minimumElectorate()))));
        }
        var snapshot = new SnapshotId(accepted.dossier().nextBallot() + "-" + ids.ulid());
        papers.prepare(snapshot, electorate);
        var terms = new Terms(accepted.dossier().nextBallot(), policy.id(), policy.version(),
                Objects.requireNonNull(accepted.report().contentHash()), snapshot, electorate.size(), now,
                closesAt.truncatedTo(ChronoUnit.MILLIS));
        var opened = accepted.openBallot(terms, now);
        if (!submissions.change(opened)) {
            papers.discard(snapshot);
            throw ifMatch.stale("a newer one");
        }
        return opened.entered();
    }

    private Policy policyFor(String id, @Nullable Instant closesAt, Instant now) {
        var offences = new ArrayList<Offence>();
        var policy = policies.find(id);
        if (policy.isEmpty()) {
            offences.add(Offence.of("/policy", "policy-known", id,
                    "one of " + policies.current().stream().map(Policy::id).toList()));
        }
        var earliest = policy.map(known -> known.window().earliest(now)).orElse(now);
        if (closesAt != null
                && (!closesAt.isAfter(now) || closesAt.isBefore(earliest) || closesAt.isAfter(now.plus(LONGEST)))) {
            offences.add(Offence.of("/closesAt", "window", closesAt.toString(), closesAt.isAfter(now)
                    ? "not before %s and not after %s".formatted(earliest, now.plus(LONGEST))
                    : "after %s and not after %s".formatted(now, now.plus(LONGEST))));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        return policy.orElseThrow();
    }
}
