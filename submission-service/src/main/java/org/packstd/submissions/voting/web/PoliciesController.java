package org.packstd.submissions.voting.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.packstd.submissions.api.PoliciesApi;
import org.packstd.submissions.api.model.Criterion;
import org.packstd.submissions.api.model.CriterionAnswer;
import org.packstd.submissions.api.model.Fraction;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Policy;
import org.packstd.submissions.api.model.PolicyList;
import org.packstd.submissions.api.model.Simulation;
import org.packstd.submissions.api.model.SimulationResult;
import org.packstd.submissions.api.model.VotingWindow;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PoliciesController implements PoliciesApi {

    private final Policies policies;

    PoliciesController(Policies policies) {
        this.policies = policies;
    }

    @Override
    public ResponseEntity<PolicyList> listPolicies() {
        return Answers.ok()
                .body(new PolicyList(policies.current().stream().map(PoliciesController::represent).toList()));
    }

    @Override
    public ResponseEntity<Policy> getPolicy(String id) {
        return Answers.ok().body(represent(known(id)));
    }

    @Override
    public ResponseEntity<SimulationResult> simulatePolicy(String id, Simulation simulation) {
        var policy = known(id);
        var votes = (long) simulation.getApprove() + simulation.getDisapprove() + simulation.getAbstain();
        if (votes > simulation.getElectorate()) {
            throw Problem.ruleViolated(List.of(Offence.of("/electorate", "one-vote-each",
                    simulation.getElectorate().toString(), "at least %d, one organisation for each vote"
                            .formatted(votes))));
        }
        if (simulation.getElectorate() < policy.minimumElectorate()) {
            throw Problem.ruleViolated(List.of(Offence.of("/electorate", "electorate-large-enough",
                    simulation.getElectorate().toString(), "at least %d; no ballot is opened by %s with fewer"
                            .formatted(policy.minimumElectorate(), policy.id()))));
        }
        var count = new Count(simulation.getElectorate(), simulation.getApprove(), simulation.getDisapprove(),
                simulation.getAbstain());
        var tally = policy.decide(count);
        return Answers.ok().body(new SimulationResult(policy.id(), policy.version(),
                SimulationResult.OutcomeEnum.fromValue(tally.outcome().name()),
                BallotRepresentations.rules(policy, count)));
    }

    private org.packstd.submissions.ballot.Policy known(String id) {
        return policies.find(id).orElseThrow(() -> Problem.notFound("policyId", id, "a policy of GET /policies"));
    }

    private static Policy represent(org.packstd.submissions.ballot.Policy policy) {
        return new Policy(policy.id(), policy.version(),
                new LocalizedText().en(policy.titleEn()).zh(policy.titleZh()), policy.basis(),
                new LocalizedText().en(policy.needsEn()).zh(policy.needsZh()),
                new VotingWindow(policy.window().minimumDays(), policy.window().defaultDays()),
                policy.minimumElectorate(),
                policy.criteria().stream().map(PoliciesController::represent).toList());
    }

    private static Criterion represent(org.packstd.submissions.ballot.Criterion criterion) {
        return new Criterion(Criterion.RuleEnum.fromValue(criterion.rule().name()), answers(criterion.part()),
                Criterion.ComparisonEnum.fromValue(criterion.comparison().name()),
                new Fraction(criterion.share().numerator(), criterion.share().denominator()),
                answers(criterion.whole()));
    }

    private static List<CriterionAnswer> answers(Set<Answer> answers) {
        return answers.stream().sorted(Comparator.naturalOrder())
                .map(each -> CriterionAnswer.fromValue(each.name()))
                .toList();
    }
}
