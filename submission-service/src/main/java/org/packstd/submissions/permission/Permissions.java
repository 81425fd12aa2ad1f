package org.packstd.submissions.permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Resting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Consent;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;

/** Judges by the table of {@link Action}s. */
public final class Permissions {

    private Permissions() {}

    /** Whether the caller may know of the submission: what was never handed in, or bounced, is its author's affair. */
    public static boolean maySee(Caller caller, Submission submission) {
        return !submission.isPrivate() || submission.dossier().organisation().equals(caller.organisation());
    }

    /** By role, relation and state alone; {@link Guard} asks for more. */
    static Verdict judge(Action action, Caller caller, Submission submission, Standing standing) {
        var right = judgeRight(action, caller, submission);
        if (!(right instanceof Verdict.Allowed)) {
            return right;
        }
        var organisation = organisationOf(caller);
        if (!action.legalIn().isInstance(submission)) {
            return new Verdict.Blocked(Hurdle.STATE.with(submission.state(), legalStates(action)));
        }
        return switch (action) {
            case VOTE -> mayVote((Ability.Votable) submission, organisation, standing);
            case CLOSE -> mayClose((Ability.Voting) submission, standing);
            case RECALL -> standing.voteBegun() ? withAnother(caller, submission) : new Verdict.Allowed();
            case CERTIFY, REFUSE -> asAnother(caller, submission);
            case DECIDE_APPEAL -> mayDecide(caller, (Resting.Appealed) submission);
            default -> new Verdict.Allowed();
        };
    }

    /**
     * Lets only whom it concerns pass, however the submission stands.
     *
     * @throws Problem 403 if the action is not this caller's, however the submission stands
     */
    public static void demandRight(Action action, Caller caller, Submission submission) {
        enforce(judgeRight(action, caller, submission));
    }

    private static Verdict judgeRight(Action action, Caller caller, Submission submission) {
        if (action.roles().stream().noneMatch(caller::is)) {
            return new Verdict.Forbidden(
                    "role: %s (expected: %s)".formatted(names(caller.roles()), names(action.roles())));
        }
        var organisation = organisationOf(caller);
        if (!action.relation().holds(submission.dossier().organisation(), organisation)) {
            return new Verdict.Forbidden("org: %s (expected: %s)".formatted(organisation, action.relation()));
        }
        return new Verdict.Allowed();
    }

    private static String organisationOf(Caller caller) {
        return caller.organisation() == null ? "" : caller.organisation();
    }

    static void enforce(Verdict verdict) {
        switch (verdict) {
            case Verdict.Allowed() -> {
            }
            case Verdict.Forbidden(var reason) -> throw Problem.forbidden(reason);
            case Verdict.Blocked(var hindrance) -> throw stands(hindrance);
        }
    }

    /** That something stands against what was asked for. */
    public static Problem stands(Hindrance hindrance) {
        return Problem.stateForbids(hindrance.reason(), hindrance.chinese());
    }

    /** Names of the states in which the action is legal, in the order of the process. */
    static List<State> legalStates(Action action) {
        return states(action.legalIn());
    }

    static List<State> states(Class<? extends Submission> ability) {
        var states = new ArrayList<State>();
        collect(ability, states);
        return states.stream().distinct().sorted().toList();
    }

    private static void collect(Class<?> type, List<State> states) {
        if (type.isRecord()) {
            states.add(State.of(type));
        } else {
            Arrays.stream(type.getPermittedSubclasses()).forEach(permitted -> collect(permitted, states));
        }
    }

    /** Who ran the process does not judge it. */
    private static Verdict asAnother(Caller caller, Submission submission) {
        var decision = submission.dossier().lastDecision();
        return decision != null && decision.by().equals(caller.subject())
                ? new Verdict.Forbidden("caller: took the decision (expected: somebody else)")
                : new Verdict.Allowed();
    }

    /** Whoever is chair and secretary both does not agree with themselves. */
    private static Verdict withAnother(Caller caller, Submission submission) {
        var course = submission.dossier().course();
        return course != null && course.consent() == Consent.RECALL
                && !course.isConsentedByAnother(Consent.RECALL, caller.subject())
                        ? new Verdict.Blocked(Hurdle.CONSENT_OWN.with())
                        : new Verdict.Allowed();
    }

    private static Verdict mayDecide(Caller caller, Resting.Appealed appealed) {
        return appealed.appeal().organisation().equals(caller.organisation())
                ? new Verdict.Forbidden("org: %s appealed (expected: another)".formatted(caller.organisation()))
                : asAnother(caller, appealed);
    }

    private static Verdict mayVote(Ability.Votable submission, String organisation, Standing standing) {
        if (!standing.onElectorate()) {
            return new Verdict.Forbidden("org: %s (expected: an organisation of the electorate of %s)"
                    .formatted(organisation, Objects.requireNonNull(submission.ballot()).terms().id()));
        }
        return switch (submission) {
            case Ability.Voting voting ->
                voting.ballot().terms().isOverAt(standing.now()) ? over(voting.ballot()) : new Verdict.Allowed();
            case Balloting.NegativeResolution _ -> standing.mayGiveWay()
                    ? new Verdict.Allowed()
                    : new Verdict.Blocked(Hurdle.VOTE_GIVING_WAY.with());
        };
    }

    private static Verdict over(Ballot.Open ballot) {
        return new Verdict.Blocked(Hurdle.BALLOT_OVER.with(ballot.terms().closesAt()));
    }

    private static Verdict mayClose(Ability.Voting submission, Standing standing) {
        var terms = submission.ballot().terms();
        var missing = terms.electorate() - standing.returned();
        if (terms.isOverAt(standing.now()) || missing <= 0 && !terms.recirculation()) {
            return new Verdict.Allowed();
        }
        if (terms.recirculation()) { // votes that were carried over say nothing of what is shown now
            return new Verdict.Blocked(Hurdle.RECIRCULATION_RUNS.with(terms.closesAt()));
        }
        return new Verdict.Blocked(Hurdle.BALLOT_RUNS.with(terms.closesAt(), missing, terms.electorate()));
    }

    private static String names(Set<Role> roles) {
        return roles.isEmpty() ? "none" : roles.stream().sorted().map(Role::claim).collect(Collectors.joining(" or "));
    }
}
