package org.packstd.submissions.proceedings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.ballot.Window;
import org.packstd.submissions.check.ImpactStudies;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Motion;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.electorate.Eligibility;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Guard;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Deliberating;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.Course;
import org.packstd.submissions.submission.Grounds;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;

/** What a committee does with a proposal until it is balloted: from triage to the declaration that it is ready. */
public final class Deliberation {

    private static final Duration LONGEST = Duration.ofDays(365);

    private final Proceedings proceedings;
    private final Policies policies;
    private final Committees committees;
    private final Guard guard;
    private final ImpactStudies impacts;

    public Deliberation(Proceedings proceedings, Policies policies, Committees committees, Guard guard,
            ImpactStudies impacts) {
        this.proceedings = proceedings;
        this.policies = policies;
        this.committees = committees;
        this.guard = guard;
        this.impacts = impacts;
    }

    /**
     * Takes a proposal up and fixes how it is decided. The call for patents goes out with it.
     *
     * @param committee who deals with it; null for the plenary
     * @param policyId  name of a policy; null for the one of the committee, or the house rule
     */
    public Submission accept(SubmissionId id, @Nullable String committee, @Nullable String policyId, Caller caller,
            IfMatch ifMatch) {
        return proceedings.perform(Action.ACCEPT, id, caller, ifMatch, (found, now) -> {
            var dealing = committee == null ? Committee.PLENARY : assigned(committee, found, caller);
            var policy = policyFor(dealing, policyId);
            demandVoters(dealing, policy);
            var course = Course.taken(dealing.isPlenary() ? null : dealing.id(), policy.id(), policy.version(), now);
            return ((Deliberating.Triage) found).accept(course, now).decidedBy(caller.subject());
        });
    }

    /** A committee that is there, is for the family, and is led by the caller if it says by whom it is led. */
    private Committee assigned(String name, Submission found, Caller caller) {
        var family = found.dossier().proposal().family().name();
        var committee = committees.find(name)
                .filter(known -> known.entry().active() && known.covers(family))
                .orElseThrow(() -> Problem.ruleViolated(List.of(Offence.of("/committee", "committee-known", name,
                        "an active committee of GET /committees with %s in its scope; leave it out for the plenary"
                                .formatted(family)))));
        if (!committee.isChairedBy(caller)) {
            throw Permissions.stands(Hurdle.NOT_THE_CHAIR.with(committee.id()));
        }
        return committee;
    }

    /** Else the text would go all the way to a ballot that can never open. */
    private static void demandVoters(Committee committee, Policy policy) {
        if (committee.isPlenary() && Eligibility.needsCommittee(policy)) {
            throw Problem.ruleViolated(List.of(Offence.of("/policy", "policy-needs-committee", policy.id(),
                    "a committee whose members it lets vote, since the plenary has no persons and no classes; "
                            + "or for the plenary another policy")));
        }
    }

    private Policy policyFor(Committee committee, @Nullable String asked) {
        var wanted = asked != null ? asked : Objects.requireNonNullElse(committee.policy(), Policies.HOUSE_RULE);
        return policies.find(wanted).orElseThrow(() -> Problem.ruleViolated(List.of(Offence.of("/policy",
                "policy-known", wanted, "one of " + policies.current().stream().map(Policy::id).toList()))));
    }

    /** @param motion by which it was decided; needed once there was a ballot */
    public Submission returnToAuthor(SubmissionId id, Grounds grounds, @Nullable Motion motion, Caller caller,
            IfMatch ifMatch) {
        return proceedings.perform(Action.RETURN, id, caller, ifMatch, (found, now) -> {
            demandMotion(found, motion);
            return ((Ability.Returnable) found).returnToAuthor(grounds, now).decidedBy(caller.subject(), motion);
        });
    }

    /** @param motion by which it was decided; needed once there was a ballot */
    public Submission reject(SubmissionId id, Grounds grounds, @Nullable Motion motion, Caller caller,
            IfMatch ifMatch) {
        return proceedings.perform(Action.REJECT, id, caller, ifMatch, (found, now) -> {
            demandMotion(found, motion);
            return ((Ability.Rejectable) found).reject(grounds, now).decidedBy(caller.subject(), motion);
        });
    }

    /** What becomes of a ballot that failed, or that left negatives, is not the chair's alone to say. */
    private void demandMotion(Submission found, @Nullable Motion motion) {
        var needed = (found instanceof Balloting.BallotFailed || found instanceof Balloting.NegativeResolution)
                && !processOf(found).equals(Process.NONE);
        var offences = motion == null
                ? needed
                        ? List.of(Offence.of("/motion", "needs-motion", null,
                                "the motion by which the committee decided what becomes of its ballot"))
                        : List.<Offence>of()
                : motion.offences();
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private Window windowOf(Submission found) {
        var policy = guard.policyOf(found);
        return policy == null ? Window.ANY_TIME : policy.window();
    }

    private Process processOf(Submission found) {
        var policy = guard.policyOf(found);
        return policy == null ? Process.NONE : policy.process();
    }

    /** Agrees to what the author or the secretary may then do. */
    public Submission consent(SubmissionId id, Consent to, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.CONSENT, id, caller, ifMatch,
                (found, now) -> ((Ability.Withdrawable) found).consent(to, caller.subject(), now));
    }

    /**
     * Asks for another text.
     *
     * @param anew   whether it is reviewed anew, rather than coming back to where it was asked for
     * @param motion by which it was decided; needed once there was a ballot
     */
    public Submission requestRevision(SubmissionId id, String reason, boolean anew, @Nullable Motion motion,
            Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.REQUEST_REVISION, id, caller, ifMatch, (found, now) -> {
            demandMotion(found, motion);
            return ((Ability.Revisable) found).requestRevision(reason, backFrom(found, anew), now)
                    .decidedBy(caller.subject(), motion);
        });
    }

    /**
     * Where the new text goes: to a review if there is one to be had; after a ballot that failed, or where nothing is
     * recirculated, to comment resolution and then to a new ballot.
     */
    private State backFrom(Submission found, boolean anew) {
        var process = processOf(found);
        if (anew && process.reviewers() > 0) {
            return State.IN_REVIEW;
        }
        return found instanceof Balloting.BallotFailed
                || found instanceof Balloting.NegativeResolution && process.recirculationDays() == 0
                        ? State.COMMENT_RESOLUTION
                        : found.state();
    }

    /** @param asked when it closes; null for as long as the policy says */
    public Submission openEnquiry(SubmissionId id, @Nullable Instant asked, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.OPEN_ENQUIRY, id, caller, ifMatch,
                (found, now) -> ((Ability.Enquirable) found).openEnquiry(endOfEnquiry(found, asked, now), now));
    }

    private Instant endOfEnquiry(Submission found, @Nullable Instant asked, Instant now) {
        var policy = Objects.requireNonNull(guard.policyOf(found));
        var days = policy.process().enquiryDays();
        var earliest = policy.window().earliest(now, days);
        var closesAt = asked == null ? policy.window().closing(now, days) : asked;
        if (closesAt.isBefore(earliest) || closesAt.isAfter(now.plus(LONGEST))) {
            throw Problem.ruleViolated(List.of(Offence.of("/closesAt", "enquiry-window", closesAt.toString(),
                    "from %s (%d days) to %s".formatted(earliest, days, now.plus(LONGEST)))));
        }
        return policy.window().endOfDay(closesAt).truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Declares that the text is as it will be voted on, and attaches what it means to adopters.
     *
     * @throws Problem 503 if that cannot be found out now
     */
    public Submission declareReady(SubmissionId id, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.DECLARE_READY, id, caller, ifMatch,
                (found, now) -> ((Ability.Declarable) found)
                        .declareReady(impacts.study(found.dossier().proposal()), now).decidedBy(caller.subject()));
    }

    public Submission reopen(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.REOPEN, id, caller, ifMatch,
                (found, now) -> ((Deliberating.BallotReady) found).reopen(now).because(reason));
    }

    public Submission hold(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.HOLD, id, caller, ifMatch,
                (found, now) -> ((Ability.Holdable) found).hold(reason, now));
    }

    public Submission resume(SubmissionId id, String reason, Caller caller, IfMatch ifMatch) {
        return proceedings.perform(Action.RESUME, id, caller, ifMatch,
                (found, now) -> ((Resting.OnHold) found).resume(now, windowOf(found)::endOfDay).because(reason));
    }
}
