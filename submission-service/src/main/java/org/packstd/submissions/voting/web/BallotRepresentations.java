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

/** Ballots, votes and tallies as the contract shows them. */
final class BallotRepresentations {

    private BallotRepresentations() {}

    static Ballot represent(Ballots.Seen seen) {
        var about = seen.balloted();
        var terms = seen.ballot().terms();
        var ballot = new Ballot(terms.id().toString(), about.submission().value(),
                new LocalizedText().en(about.title().en()).zh(about.title().zh()),
                about.family(), terms.policy(), Ballot.StatusEnum.OPEN, terms.contentHash(),
                terms.electorate(), seen.returned(), terms.opensAt(), terms.closesAt());
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

    static Tally tally(Decided ballot) {
        var terms = ballot.terms();
        var count = ballot.tally().count();
        return new Tally(terms.id().toString(), Tally.OutcomeEnum.fromValue(ballot.tally().outcome().name()),
                count.electorate(), count.returned(), count.approve(), count.disapprove(), count.abstain(),
                rules(Policies.of(terms), count));
    }

    private static List<RuleOutcome> rules(Policy policy, Count count) {
        return List.of(
                new RuleOutcome(RuleOutcome.RuleEnum.RETURN, policy.returned(count), new LocalizedText()
                        .en("%d of %d organisations returned (needed: at least %s)".formatted(count.returned(),
                                count.electorate(), policy.returnAtLeast()))
                        .zh("%d 个组织中有 %d 个已投票（要求：至少 %s）".formatted(count.electorate(), count.returned(),
                                policy.returnAtLeast()))),
                new RuleOutcome(RuleOutcome.RuleEnum.APPROVAL, policy.approved(count), new LocalizedText()
                        .en("%d of %d approvals and disapprovals approve (needed: at least %s)".formatted(
                                count.approve(),
                                count.decisive(), policy.approvalAtLeast()))
                        .zh("赞成票与反对票共 %d 票，其中赞成 %d 票（要求：至少 %s）".formatted(count.decisive(),
                                count.approve(), policy.approvalAtLeast()))));
    }
}
