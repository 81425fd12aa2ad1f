package org.packstd.submissions.voting.web;

import java.util.List;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.RuleOutcome;
import org.packstd.submissions.ballot.Condition;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Policy;

/** Rule by rule, what counts mean under a policy. */
final class RuleOutcomes {

    private RuleOutcomes() {}

    /** Of a ballot that is over. */
    static List<RuleOutcome> decided(Policy policy, Counts counts) {
        return policy.conditions().stream().map(each -> outcome(each, counts)).toList();
    }

    /** Of votes that more may follow. */
    static List<RuleOutcome> open(Policy policy, Counts counts) {
        return policy.conditions().stream().map(each -> {
            var outcome = outcome(each, counts);
            each.approvalsMissing(counts).ifPresent(outcome::approvalsMissing);
            return outcome;
        }).toList();
    }

    private static RuleOutcome outcome(Condition condition, Counts counts) {
        return new RuleOutcome(RuleOutcome.RuleEnum.fromValue(condition.rule().name()), condition.isMetBy(counts),
                new LocalizedText().en(condition.saidEn(counts)).zh(condition.saidZh(counts)))
                .subset(condition.subset());
    }
}
