package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** Freezes text and electorate and opens a ballot by the policy that was fixed when the submission was accepted. */
public final class OpenBallot {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Proceedings proceedings;
    private final FreezeElectorate freeze;
    private final Guard guard;
    private final Clock clock;

    public OpenBallot(Proceedings proceedings, FreezeElectorate freeze, Guard guard, Clock clock) {
        this.proceedings = proceedings;
        this.freeze = freeze;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Opens the ballot of the next round.
     *
     * @param named the policy once more, to be sure; null to leave that
     * @param asked after now and not sooner than the policy allows, in days, within the next 365 days; null for as long as
     *              is usual under the policy. Where the policy counts the days of a zone it closes at the end of that day
     * @param previewed hash of the electorate that whoever opens looked at before; another one is not opened. Null if they
     *              did not look
     */
    public Submission open(SubmissionId id, @Nullable String named, @Nullable Instant asked,
            @Nullable String previewed, Caller caller, IfMatch ifMatch) {
        return proceedings.give(Action.OPEN_BALLOT, id, caller, ifMatch,
                found -> open((Ability.Ballotable) found, named, asked, previewed, caller, ifMatch));
    }

    private Submission open(Ability.Ballotable found, @Nullable String named, @Nullable Instant asked,
            @Nullable String previewed, Caller caller, IfMatch ifMatch) {
        var policy = guard.policyToOpenBy(found, named);
        var now = clock.instant();
        var closesAt = asked == null ? policy.window().usual(now) : asked;
        var offences = Stream.of(another(named, policy), offWindow(closesAt, policy.window().earliest(now), now))
                .flatMap(Optional::stream).toList();
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }

        var frozen = freeze.freeze(found, found.nextBallot(), policy, previewed, now);
        var terms = new Terms(found.nextBallot(), policy.id(), policy.version(),
                Objects.requireNonNull(found.report().contentHash()), frozen.snapshot(), frozen.votes(), now,
                policy.window().endOfDay(closesAt).truncatedTo(ChronoUnit.MILLIS));
        try {
            return proceedings.save(found.openBallot(terms, now), caller, ifMatch);
        } catch (Problem stale) {
            freeze.discard(frozen);
            throw stale;
        }
    }

    private static Optional<Offence> another(@Nullable String named, Policy policy) {
        return named == null || named.equals(policy.id())
                ? Optional.empty()
                : Optional.of(Offence.of("/policy", "policy-fixed", named,
                        "%s, which was fixed when the submission was accepted".formatted(policy.id())));
    }

    /** Also for rounds that come later. */
    static Optional<Offence> offWindow(Instant closesAt, Instant earliest, Instant now) {
        if (closesAt.isAfter(now) && !closesAt.isBefore(earliest) && !closesAt.isAfter(now.plus(LONGEST))) {
            return Optional.empty();
        }
        return Optional.of(Offence.of("/closesAt", "window", closesAt.toString(), closesAt.isAfter(now)
                ? "not before %s and not after %s".formatted(earliest, now.plus(LONGEST))
                : "after %s and not after %s".formatted(now, now.plus(LONGEST))));
    }
}
