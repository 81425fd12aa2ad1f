package org.packstd.submissions.voting;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.problem.Problem;

/** The result of a ballot and the votes behind it: no secret, but not before they are counted. */
public final class ListVotes {

    private final Ballots ballots;
    private final BallotPapers papers;

    public ListVotes(Ballots ballots, BallotPapers papers) {
        this.ballots = ballots;
        this.papers = papers;
    }

    /**
     * The result, once there is one.
     *
     * @throws Problem 409 before the votes are counted, and for a ballot that was withdrawn
     */
    public Ballot.Decided decided(BallotId id) {
        return switch (ballots.find(id).ballot()) {
            case Ballot.Decided decided -> decided;
            case Ballot.Open _ -> throw tooEarly(id, "is open");
            case Ballot.Closing _ -> throw tooEarly(id, "is being counted");
            case Ballot.Withdrawn _ -> throw tooEarly(id, "was withdrawn and never counted");
        };
    }

    public Page<Paper> votes(BallotId id, @Nullable Cursor cursor, int limit) {
        var snapshot = decided(id).terms().snapshot();
        var found = papers.voted(snapshot, cursor == null ? null : cursor.after(), limit + 1);
        return Page.of(found, limit, Paper::organisation);
    }

    private static Problem tooEarly(BallotId id, String how) {
        return Problem.stateForbids("ballot: %s %s (expected: a ballot that was counted)".formatted(id, how));
    }
}
