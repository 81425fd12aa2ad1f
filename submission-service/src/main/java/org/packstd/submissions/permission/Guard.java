package org.packstd.submissions.permission;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;

/** The whole judgement: the table of {@link Action}s, the course of the submission, and every {@link Gate}. */
public final class Guard {

    private final Policies policies;
    private final Supplier<List<Gate>> gates;

    /** @param gates asked at each judgement, since those who guard may need what is guarded */
    public Guard(Policies policies, Supplier<List<Gate>> gates) {
        this.policies = policies;
        this.gates = gates;
    }

    public Verdict judge(Action action, Caller caller, Submission submission, Standing standing) {
        var verdict = Permissions.judge(action, caller, submission, standing);
        if (!(verdict instanceof Verdict.Allowed)) {
            return verdict;
        }
        var policy = policyOf(submission);
        if (policy == null && submission.dossier().course() != null) {
            return new Verdict.Blocked(Hurdle.POLICY_UNKNOWN.with(submission.dossier().course().policy()));
        }
        var rules = new CourseRules(submission, policy, standing);
        return rules.hindrance(action)
                .or(() -> gates.get().stream().flatMap(gate -> gate.hindrance(action, submission, caller).stream())
                        .findFirst())
                .<Verdict>map(Verdict.Blocked::new)
                .orElse(verdict);
    }

    /**
     * Lets only what is allowed as the submission stands pass.
     *
     * @throws Problem 403 or 409 if the action is not allowed
     */
    public void demand(Action action, Caller caller, Submission submission, Standing standing) {
        Permissions.enforce(judge(action, caller, submission, standing));
    }

    /**
     * By which a ballot opens. What was accepted before policies were fixed at acceptance names one now, or goes by the house
     * rule.
     */
    public Policy policyToOpenBy(Submission submission, @Nullable String named) {
        var fixed = policyOf(submission);
        if (fixed != null) {
            return fixed;
        }
        var name = named == null ? Policies.HOUSE_RULE : named;
        return policies.find(name, 1).orElseThrow(() -> Problem.ruleViolated(
                List.of(Offence.of("/policy", "policy-known", name, "a policy of GET /policies"))));
    }

    /**
     * The policy that the submission was accepted under, in the version of that day; null before, or when a newer instance
     * accepted it under a policy that this one does not know yet.
     */
    public @Nullable Policy policyOf(Submission submission) {
        var course = submission.dossier().course();
        return course == null ? null : policies.find(course.policy(), course.policyVersion()).orElse(null);
    }

    /** By when its policy wants comments, or negatives, resolved; null unless they are worked on and it says. */
    public @Nullable Instant resolveBy(Submission submission) {
        var policy = policyOf(submission);
        return policy != null && submission instanceof Ability.Resolving resolving
                ? policy.process().resolveBy(resolving.since())
                : null;
    }
}
