package org.packstd.submissions.voting.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.AbstentionReason;
import org.packstd.submissions.api.model.Criterion;
import org.packstd.submissions.api.model.CriterionAnswer;
import org.packstd.submissions.api.model.Fraction;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Policy;
import org.packstd.submissions.api.model.PolicyProcess;
import org.packstd.submissions.api.model.PolicyVoters;
import org.packstd.submissions.api.model.Position;
import org.packstd.submissions.api.model.VotingWindow;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Process;
import org.packstd.submissions.ballot.Voters;

/** Policies as the contract shows them. */
final class PolicyRepresentations {

    private PolicyRepresentations() {}

    static Policy represent(org.packstd.submissions.ballot.Policy policy) {
        var choices = policy.choices();
        var consensus = policy.consensus();
        var zone = policy.window().zone();
        return new Policy(policy.id(), policy.version(),
                new LocalizedText().en(policy.titleEn()).zh(policy.titleZh()), policy.basis(),
                new LocalizedText().en(policy.needsEn()).zh(policy.needsZh()),
                new VotingWindow(policy.window().minimumDays(), policy.window().defaultDays())
                        .timeZone(zone == null ? null : zone.getId()),
                policy.minimumElectorate(),
                policy.criteria().stream().map(PolicyRepresentations::represent).toList())
                .voters(represent(policy.voters()))
                .choices(positions(choices.offered()))
                .takesDisapprovalsWithoutReason(choices.takesUnreasoned())
                .abstentionReasons(choices.abstentionReasons().stream().sorted()
                        .map(each -> AbstentionReason.fromValue(each.name())).toList())
                .turnsAfterClose(choices.turnsAfterClose())
                .minimumPositive(consensus.minimumPositive())
                .blockingPositions(positions(consensus.blocking()))
                .resolution(Policy.ResolutionEnum.fromValue(consensus.resolution().name()))
                .process(represent(policy.process()));
    }

    private static Criterion represent(org.packstd.submissions.ballot.Criterion criterion) {
        return new Criterion(Criterion.RuleEnum.fromValue(criterion.rule().name()), answers(criterion.part()),
                Criterion.ComparisonEnum.fromValue(criterion.comparison().name()),
                new Fraction(criterion.share().numerator(), criterion.share().denominator()),
                answers(criterion.whole()))
                .subset(criterion.subset());
    }

    private static List<CriterionAnswer> answers(Set<Answer> answers) {
        return answers.stream().sorted(Comparator.naturalOrder())
                .map(each -> CriterionAnswer.fromValue(each.name()))
                .toList();
    }

    private static List<Position> positions(Collection<org.packstd.submissions.ballot.Position> positions) {
        return positions.stream().sorted().map(each -> Position.fromValue(each.name())).toList();
    }

    private static PolicyVoters represent(Voters voters) {
        return new PolicyVoters(PolicyVoters.UnitEnum.fromValue(voters.unit().name()),
                voters.eligible().stream().sorted().toList(), voters.negativesOnly().stream().sorted().toList(),
                voters.excludesDrafters())
                .maximumCategoryShare(fraction(voters.maximumCategoryShare()))
                .maximumDraftersShare(fraction(voters.maximumDraftersShare()));
    }

    private static @Nullable Fraction fraction(org.packstd.submissions.ballot.@Nullable Fraction fraction) {
        return fraction == null ? null : new Fraction(fraction.numerator(), fraction.denominator());
    }

    private static PolicyProcess represent(Process process) {
        return new PolicyProcess(process.reviewers(), process.reviewDays(), process.enquiryDays(),
                process.noticeDays(), process.resolutionDays(), process.recirculationDays(),
                process.recirculationRounds(), process.appealDays(), process.extensionDays(), process.extensions(),
                PolicyProcess.SecondBodyEnum.fromValue(process.secondBody().name()))
                .extensionBelow(fraction(process.extensionBelow()));
    }
}
