package org.packstd.submissions.voting.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.AbstentionReason;
import org.packstd.submissions.api.model.Ballot;
import org.packstd.submissions.api.model.ClassCount;
import org.packstd.submissions.api.model.ElectorateVoter;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Position;
import org.packstd.submissions.api.model.Tally;
import org.packstd.submissions.api.model.TurnedVote;
import org.packstd.submissions.api.model.Vote;
import org.packstd.submissions.ballot.Answer;
import org.packstd.submissions.ballot.Ballot.Closing;
import org.packstd.submissions.ballot.Ballot.Decided;
import org.packstd.submissions.ballot.Ballot.Open;
import org.packstd.submissions.ballot.Ballot.Withdrawn;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.voting.Ballots;
import org.springframework.stereotype.Component;

/** Ballots, votes and tallies as the contract shows them. */
@Component
final class BallotRepresentations {

    private final Policies policies;

    BallotRepresentations(Policies policies) {
        this.policies = policies;
    }

    Ballot represent(Ballots.Seen seen) {
        var about = seen.balloted();
        var terms = seen.ballot().terms();
        var ballot = new Ballot(terms.id().toString(), about.submission().value(),
                new LocalizedText().en(about.title().en()).zh(about.title().zh()),
                about.family(), terms.policy(), Ballot.StatusEnum.OPEN, terms.contentHash(),
                terms.electorate(), seen.returned(), terms.opensAt(), terms.closesAt())
                .policyVersion(terms.policyVersion());
        policies.of(terms).ifPresent(known -> ballot
                .needs(new LocalizedText().en(known.needsEn()).zh(known.needsZh())));
        return switch (seen.ballot()) {
            case Open _ -> ballot;
            case Closing closing -> ballot.status(Ballot.StatusEnum.CLOSING).closedAt(closing.closedAt());
            case Withdrawn withdrawn -> ballot.status(Ballot.StatusEnum.WITHDRAWN).closedAt(withdrawn.withdrawnAt());
            case Decided decided -> ballot.status(Ballot.StatusEnum.fromValue(decided.tally().outcome().name()))
                    .closedAt(decided.closedAt())
                    .tally(tally(decided));
        };
    }

    static Vote represent(BallotId ballot, Paper paper) {
        var vote = Objects.requireNonNull(paper.vote());
        var reason = vote.reason();
        return new Vote(ballot.toString(), paper.organisation(), Position.fromValue(vote.position().name()),
                vote.castAt())
                .unit(paper.unit()).comment(vote.comment())
                .reason(reason == null ? null : AbstentionReason.fromValue(reason.name()))
                .castFrom(vote.castFrom()).carried(vote.carried()).turned(turned(paper));
    }

    private static @Nullable TurnedVote turned(Paper paper) {
        var turned = paper.turned();
        return turned == null
                ? null
                : new TurnedVote(Position.fromValue(turned.position().name()), turned.castAt())
                        .comment(turned.comment());
    }

    static ElectorateVoter represent(Voter voter) {
        return new ElectorateVoter(voter.unit(), voter.organisation(), voter.classes().stream().sorted().toList());
    }

    Tally tally(Decided ballot) {
        var terms = ballot.terms();
        var counts = ballot.tally().counts();
        return tally(terms, ballot.tally())
                .rules(policies.of(terms).map(known -> RuleOutcomes.decided(known, counts)).orElse(List.of()));
    }

    /** How the votes stand while they are being cast, and what is missing. */
    Tally standing(Terms terms, Counts counts) {
        var policy = policies.require(terms);
        var outlook = policy.outlook(counts);
        var tally = tally(terms, policy.decide(counts)).standing(true)
                .summary(new LocalizedText().en(outlook.en()).zh(outlook.zh()))
                .rules(RuleOutcomes.open(policy, counts));
        outlook.approvalsMissing().ifPresent(tally::approvalsMissing);
        return tally;
    }

    private static Tally tally(Terms terms, org.packstd.submissions.ballot.Tally tally) {
        var count = tally.count();
        return new Tally(terms.id().toString(), Tally.OutcomeEnum.fromValue(tally.outcome().name()),
                count.electorate(), count.returned(), count.approve(), count.disapprove(), count.abstain(), List.of())
                .noObjection(count.of(Answer.NO_OBJECTION))
                .disapproveWithoutReason(count.of(Answer.DISAPPROVE_WITHOUT_REASON))
                .discuss(count.of(Answer.DISCUSS)).recuse(count.of(Answer.RECUSE))
                .policy(terms.policy()).policyVersion(terms.policyVersion())
                .classes(tally.counts().byClass().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(each -> classCount(each.getKey(), each.getValue())).toList());
    }

    private static ClassCount classCount(String name, Count count) {
        return new ClassCount(name, count.electorate()).approve(count.approve())
                .noObjection(count.of(Answer.NO_OBJECTION)).disapprove(count.disapprove())
                .disapproveWithoutReason(count.of(Answer.DISAPPROVE_WITHOUT_REASON))
                .discuss(count.of(Answer.DISCUSS)).abstain(count.abstain()).recuse(count.of(Answer.RECUSE));
    }
}
