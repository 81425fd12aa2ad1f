package org.packstd.submissions.voting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.Balloted;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionId;
import org.packstd.submissions.submission.Submissions;

/** Ballots to look at. They are no secret, whatever becomes of the submission later. */
public final class Ballots {

    private final Submissions submissions;
    private final BallotPapers papers;

    public Ballots(Submissions submissions, BallotPapers papers) {
        this.submissions = submissions;
        this.papers = papers;
    }

    /**
     * A ballot and how many have voted.
     *
     * @param returned organisations that have voted so far
     */
    public record Seen(Balloted balloted, int returned) {

        public Ballot ballot() {
            return balloted.ballot();
        }
    }

    /**
     * A ballot and its submission.
     *
     * @param submission as it stands now, perhaps long after this ballot
     */
    public record Found(Submission submission, Seen seen) {

        public Ballot ballot() {
            return seen.ballot();
        }

        /** Whether it is the ballot of the round that the submission is in. */
        boolean isPresent() {
            return ballot().equals(submission.ballot());
        }
    }

    /**
     * A ballot and its submission, without looking at the papers.
     *
     * @param submission as it stands now, perhaps long after this ballot
     */
    record Located(Submission submission, Ballot ballot) {

        /** Whether it is the ballot of the round that the submission is in. */
        boolean isPresent() {
            return ballot.equals(submission.ballot());
        }
    }

    Located locate(BallotId id) {
        var submission = submissions.find(SubmissionId.parse(id.submission()))
                .orElseThrow(() -> BallotId.unknown(id.toString()));
        return submission.ballots().stream().filter(candidate -> candidate.terms().id().equals(id)).findAny()
                .map(ballot -> new Located(submission, ballot))
                .orElseThrow(() -> BallotId.unknown(id.toString()));
    }

    /**
     * Notes that a vote is about to be cast, so that the ballot is not recalled as one without votes.
     *
     * @return false if it was recalled, or takes no votes for another reason
     */
    boolean noteVote(Located found) {
        return !(found.submission() instanceof Balloting.BallotOpen)
                || submissions.noteVote(found.submission().dossier().id(), found.ballot().terms().snapshot());
    }

    public Found find(BallotId id) {
        var located = locate(id);
        var ballot = located.ballot();
        var counts = papers.returned(List.of(ballot.terms().snapshot()));
        return new Found(located.submission(),
                new Seen(Balloted.of(located.submission(), ballot), returned(ballot, counts)));
    }

    /** The last ballot of each submission, the last opened first. */
    public Page<Seen> list(@Nullable Boolean open, @Nullable Cursor cursor, int limit) {
        var page = submissions.ballots(open, cursor, limit);
        var undecided = page.items().stream().map(Balloted::ballot)
                .filter(ballot -> !(ballot instanceof Ballot.Decided))
                .map(ballot -> ballot.terms().snapshot())
                .toList();
        var counts = papers.returned(undecided);
        var seen = page.items().stream().map(one -> new Seen(one, returned(one.ballot(), counts))).toList();
        return new Page<>(seen, page.next());
    }

    private static int returned(Ballot ballot, Map<SnapshotId, Integer> counts) {
        return ballot instanceof Ballot.Decided decided
                ? decided.tally().count().returned()
                : counts.getOrDefault(ballot.terms().snapshot(), 0);
    }
}
