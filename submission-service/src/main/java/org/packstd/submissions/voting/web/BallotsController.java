package org.packstd.submissions.voting.web;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.BallotsApi;
import org.packstd.submissions.api.model.Ballot;
import org.packstd.submissions.api.model.BallotPage;
import org.packstd.submissions.api.model.ElectoratePage;
import org.packstd.submissions.api.model.Tally;
import org.packstd.submissions.api.model.Vote;
import org.packstd.submissions.api.model.VoteCast;
import org.packstd.submissions.api.model.VotePage;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Position;
import org.packstd.submissions.ballot.Reason;
import org.packstd.submissions.ballot.Said;
import org.packstd.submissions.conditional.IfMatch;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.voting.Ballots;
import org.packstd.submissions.voting.CastVote;
import org.packstd.submissions.voting.CloseBallot;
import org.packstd.submissions.voting.ListVotes;
import org.packstd.submissions.web.Answers;
import org.packstd.submissions.web.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class BallotsController implements BallotsApi {

    private final Ballots ballots;
    private final CastVote castVote;
    private final CloseBallot closeBallot;
    private final ListVotes listVotes;
    private final BallotRepresentations representations;

    BallotsController(Ballots ballots, CastVote castVote, CloseBallot closeBallot, ListVotes listVotes,
            BallotRepresentations representations) {
        this.ballots = ballots;
        this.castVote = castVote;
        this.closeBallot = closeBallot;
        this.listVotes = listVotes;
        this.representations = representations;
    }

    @Override
    public ResponseEntity<BallotPage> listBallots(@Nullable Boolean open, @Nullable String cursor, Integer limit) {
        var page = ballots.list(open, Cursor.parse(cursor), limit);
        var items = page.items().stream().map(representations::represent).toList();
        return Pages.answer(page, next -> new BallotPage(items).next(next));
    }

    @Override
    public ResponseEntity<Ballot> getBallot(String id, @Nullable String ifNoneMatch) {
        return answer(ballots.find(BallotId.parse(id)));
    }

    @Override
    public ResponseEntity<Ballot> closeBallot(String id, @Nullable String ifMatch) {
        return answer(closeBallot.close(BallotId.parse(id), Caller.current(), IfMatch.required(ifMatch)));
    }

    @Override
    public ResponseEntity<Vote> castVote(String id, String organisation, VoteCast vote) {
        var ballot = BallotId.parse(id);
        var reason = vote.getReason();
        var said = new Said(Position.valueOf(vote.getPosition().getValue()), vote.getComment(),
                reason == null ? null : Reason.valueOf(reason.getValue()));
        return answer(ballot, castVote.cast(ballot, organisation, said, Caller.current()));
    }

    @Override
    public ResponseEntity<Vote> getVote(String id, String organisation) {
        var ballot = BallotId.parse(id);
        return answer(ballot, castVote.find(ballot, organisation, Caller.current()));
    }

    @Override
    public ResponseEntity<VotePage> listVotes(String id, @Nullable String cursor, Integer limit) {
        var ballot = BallotId.parse(id);
        var page = listVotes.votes(ballot, Cursor.parse(cursor), limit);
        var items = page.items().stream().map(paper -> BallotRepresentations.represent(ballot, paper)).toList();
        return Pages.answer(page, next -> new VotePage(items).next(next));
    }

    @Override
    public ResponseEntity<Tally> getTally(String id) {
        return Answers.ok().body(switch (listVotes.figures(BallotId.parse(id), Caller.current())) {
            case ListVotes.Figures.Final(var decided) -> representations.tally(decided);
            case ListVotes.Figures.Standing(var terms, var counts) -> representations.standing(terms, counts);
        });
    }

    @Override
    public ResponseEntity<ElectoratePage> listElectorate(String id, @Nullable String cursor, Integer limit) {
        var page = listVotes.electorate(BallotId.parse(id), Cursor.parse(cursor), limit);
        var items = page.items().stream().map(BallotRepresentations::represent).toList();
        return Pages.answer(page, next -> new ElectoratePage(items).next(next));
    }

    /** The version is that of the submission, which changes with its ballot; the votes are not versioned there. */
    private ResponseEntity<Ballot> answer(Ballots.Found found) {
        var tag = found.submission().dossier().version() + "-" + found.seen().returned();
        return Answers.ok().eTag(tag).body(representations.represent(found.seen()));
    }

    private static ResponseEntity<Vote> answer(BallotId ballot, Paper paper) {
        return Answers.ok().eTag(Long.toString(paper.version()))
                .body(BallotRepresentations.represent(ballot, paper));
    }
}
