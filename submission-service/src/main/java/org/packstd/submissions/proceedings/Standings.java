package org.packstd.submissions.proceedings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Paper;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.electorate.Voices;
import org.packstd.submissions.permission.Action;
import org.packstd.submissions.permission.Standing;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.security.Role;
import org.packstd.submissions.submission.Balloting;
import org.packstd.submissions.submission.Ability;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submissions;

/** How things stand around a submission, as far as its own record does not tell. */
public final class Standings {

    private final Submissions submissions;
    private final BallotPapers papers;
    private final Voices voices;
    private final Clock clock;

    public Standings(Submissions submissions, BallotPapers papers, Voices voices, Clock clock) {
        this.submissions = submissions;
        this.papers = papers;
        this.voices = voices;
        this.clock = clock;
    }

    public Standing of(Submission submission, Caller caller) {
        var now = clock.instant();
        if (submission instanceof Balloting.NegativeResolution resolution) {
            var closed = resolution.ballot().terms().snapshot();
            var paper = caller.is(Role.MEMBER) ? paperOf(closed, submission, caller, now) : Optional.<Paper>empty();
            return new Standing(paper.isPresent(), paper.filter(Paper::isStandingNegative).isPresent(),
                    papers.openNegatives(closed), now);
        }
        if (!(submission instanceof Ability.Voting voting)) {
            return Standing.without(now);
        }
        var snapshot = voting.ballot().terms().snapshot();
        var votes = paperOf(snapshot, submission, caller, now).isPresent();
        if (Action.EXTEND.roles().stream().anyMatch(caller::is)) {
            var counts = papers.counts(snapshot);
            return new Standing(counts, isBegun(counts.all().returned(), voting), votes, now);
        }
        var returned = papers.returned(List.of(snapshot)).getOrDefault(snapshot, 0);
        return new Standing(returned, isBegun(returned, voting), votes, now);
    }

    /**
     * A vote is noted at the submission before it is cast. What is noted after this was asked fails the command that is judged
     * by it, since it counts as something stored beside the submission.
     */
    private boolean isBegun(int returned, Ability.Voting voting) {
        return returned > 0
                || submissions.mayHaveVotes(voting.dossier().id(), voting.ballot().terms().snapshot());
    }

    /** The paper that the caller votes on. */
    private Optional<Paper> paperOf(SnapshotId snapshot, Submission submission, Caller caller, Instant now) {
        return papers.find(snapshot, caller.subject()).filter(paper -> paper.voter().isPerson())
                .or(() -> voices.voteOf(snapshot, Committee.idOf(submission.dossier().committee()), caller, now)
                        .flatMap(unit -> papers.find(snapshot, unit)));
    }
}
