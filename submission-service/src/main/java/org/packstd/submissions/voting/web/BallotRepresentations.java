package org.packstd.submissions.voting.web;

import java.util.List;
import java.util.Objects;
import org.packstd.submissions.api.model.Ballot;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Position;
import org.packstd.submissions.api.model.RuleOutcome;
import org.packstd.submissions.api.model.Tally;
import org.packstd.submissions.api.model.Vote;
import org.packstd.submissions.ballot.Ballot.Closing;
import org.packstd.submissions.ballot.Ballot.Decided;
import org.packstd.submissions.ballot.Ballot.Open;
import org.packstd.submissions.ballot.Ballot.Withdrawn;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Count;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
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
        return new Vote(ballot.toString(), paper.organisation(), Position.fromValue(vote.position().name()),
                vote.castAt())
                .comment(vote.comment());
    }

    Tally tally(Decided ballot) {
        var terms = ballot.terms();
        var count = ballot.tally().count();
        return new Tally(terms.id().toString(), Tally.OutcomeEnum.fromValue(ballot.tally().outcome().name()),
                count.electorate(), count.returned(), count.approve(), count.disapprove(), count.abstain(),
                policies.of(terms).map(known -> rules(known, count)).orElse(List.of()));
    }

    static List<RuleOutcome> rules(Policy policy, Count count) {
        return policy.criteria().stream()
                .map(each -> new RuleOutcome(RuleOutcome.RuleEnum.fromValue(each.rule().name()), each.isMetBy(count),
                        new LocalizedText().en(each.saidEn(count)).zh(each.saidZh(count))))
                .toList();
    }
}
