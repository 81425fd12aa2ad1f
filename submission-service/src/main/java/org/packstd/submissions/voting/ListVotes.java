package org.packstd.submissions.voting;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Counts;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.Terms;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.permission.Hurdle;
import org.packstd.submissions.permission.Permissions;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;

/**
 * What anybody needs to count again: the electorate from the opening on, the votes and the result once they are counted. Before
 * that only a secretary sees figures, and nobody sees who voted how.
 */
public final class ListVotes {

    private final Ballots ballots;
    private final BallotPapers papers;

    public ListVotes(Ballots ballots, BallotPapers papers) {
        this.ballots = ballots;
        this.papers = papers;
    }

    /** Figures of a ballot. */
    public sealed interface Figures {

        /** The result. */
        record Final(Ballot.Decided ballot) implements Figures {}

        /** How the votes stand while it is open. */
        record Standing(Terms terms, Counts counts) implements Figures {}
    }

    /**
     * The result, once there is one; for a secretary also how the votes stand before.
     *
     * @throws Problem 409 before the votes are counted, and for a ballot that was withdrawn
     */
    public Figures figures(BallotId id, Caller caller) {
        var ballot = ballots.locate(id).ballot();
        if (ballot instanceof Ballot.Open open && caller.is(Role.SECRETARY)) {
            return new Figures.Standing(open.terms(), papers.counts(open.terms().snapshot()));
        }
        return new Figures.Final(decided(ballot));
    }

    public Page<Paper> votes(BallotId id, @Nullable Cursor cursor, int limit) {
        var snapshot = decided(ballots.locate(id).ballot()).terms().snapshot();
        var found = papers.voted(snapshot, cursor == null ? null : cursor.after(), limit + 1);
        return Page.of(found, limit, Paper::unit);
    }

    /** Who could vote, as it was frozen at the opening. It does not say who did. */
    public Page<Voter> electorate(BallotId id, @Nullable Cursor cursor, int limit) {
        var snapshot = ballots.locate(id).ballot().terms().snapshot();
        var found = papers.voters(snapshot, cursor == null ? null : cursor.after(), limit + 1);
        return Page.of(found, limit, Voter::unit);
    }

    private static Ballot.Decided decided(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Decided decided -> decided;
            case Ballot.Open open -> throw Permissions.stands(Hurdle.BALLOT_UNCOUNTED.with(open.terms().id()));
            case Ballot.Closing closing -> throw Permissions.stands(Hurdle.BALLOT_COUNTING.with(closing.terms().id()));
            case Ballot.Withdrawn withdrawn ->
                throw Permissions.stands(Hurdle.BALLOT_TAKEN_BACK.with(withdrawn.terms().id()));
        };
    }
}
