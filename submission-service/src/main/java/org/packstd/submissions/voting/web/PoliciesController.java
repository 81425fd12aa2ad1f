package org.packstd.submissions.voting.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.PoliciesApi;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Policy;
import org.packstd.submissions.api.model.PolicyList;
import org.packstd.submissions.api.model.Simulation;
import org.packstd.submissions.api.model.SimulationResult;
import org.packstd.submissions.ballot.Policies;
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
                .body(new PolicyList(policies.current().stream().map(PolicyRepresentations::represent).toList()));
    }

    @Override
    public ResponseEntity<Policy> getPolicy(String id, @Nullable Integer version) {
        if (version == null) {
            return Answers.ok().body(PolicyRepresentations.represent(known(id)));
        }
        return policies.find(id, version).map(PolicyRepresentations::represent).map(Answers.ok()::body)
                .orElseThrow(() -> Problem.notFound("version", version.toString(),
                        "a version of %s, the newest is %d".formatted(id, known(id).version())));
    }

    @Override
    public ResponseEntity<SimulationResult> simulatePolicy(String id, Simulation simulation) {
        var policy = known(id);
        var counts = Simulations.counts(policy, simulation);
        var outlook = policy.outlook(counts);
        var result = new SimulationResult(policy.id(), policy.version(),
                SimulationResult.OutcomeEnum.fromValue(policy.decide(counts).outcome().name()),
                RuleOutcomes.open(policy, counts))
                .summary(new LocalizedText().en(outlook.en()).zh(outlook.zh()));
        outlook.approvalsMissing().ifPresent(result::approvalsMissing);
        return Answers.ok().body(result);
    }

    private org.packstd.submissions.ballot.Policy known(String id) {
        return policies.find(id).orElseThrow(() -> Problem.notFound("policyId", id, "a policy of GET /policies"));
    }
}
