package org.packstd.submissions.voting.web;

import org.packstd.submissions.api.PoliciesApi;
import org.packstd.submissions.api.model.Fraction;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Policy;
import org.packstd.submissions.api.model.PolicyList;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PoliciesController implements PoliciesApi {

    @Override
    public ResponseEntity<PolicyList> listPolicies() {
        return Answers.ok().body(new PolicyList(Policies.all().stream().map(PoliciesController::represent).toList()));
    }

    @Override
    public ResponseEntity<Policy> getPolicy(String id) {
        return Policies.find(id)
                .map(found -> Answers.ok().body(represent(found)))
                .orElseThrow(() -> Problem.notFound("policyId", id, "a policy of GET /policies"));
    }

    private static Policy represent(org.packstd.submissions.ballot.Policy policy) {
        return new Policy(policy.id(), new LocalizedText().en(policy.titleEn()).zh(policy.titleZh()),
                represent(policy.returnAtLeast()), represent(policy.approvalAtLeast()));
    }

    private static Fraction represent(org.packstd.submissions.ballot.Fraction fraction) {
        return new Fraction(fraction.numerator(), fraction.denominator());
    }
}
