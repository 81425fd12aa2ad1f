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

/** How things stand around a submission, as far as its own record does not tell. */
public final class Standings {

    private final BallotPapers papers;
    private final Voices voices;
    private final Clock clock;

    public Standings(BallotPapers papers, Voices voices, Clock clock) {
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
        return Action.EXTEND.roles().stream().anyMatch(caller::is)
                ? new Standing(papers.counts(snapshot), votes, now)
                : new Standing(papers.returned(List.of(snapshot)).getOrDefault(snapshot, 0), votes, now);
    }

    /** The paper that the caller votes on. */
    private Optional<Paper> paperOf(SnapshotId snapshot, Submission submission, Caller caller, Instant now) {
        return papers.find(snapshot, caller.subject()).filter(paper -> paper.voter().isPerson())
                .or(() -> voices.voteOf(snapshot, Committee.idOf(submission.dossier().committee()), caller, now)
                        .flatMap(unit -> papers.find(snapshot, unit)));
    }
}
