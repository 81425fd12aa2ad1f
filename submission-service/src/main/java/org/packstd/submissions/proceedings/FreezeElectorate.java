package org.packstd.submissions.proceedings;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.electorate.Electorate;
import org.packstd.submissions.electorate.Eligibility;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.organisation.Stakeholders.Stake;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.SubmissionIds;

/** Freezes who votes: whatever becomes of organisations, groups and committees later, the ballot is theirs who are in it. */
public final class FreezeElectorate {

    private final Electorate electorate;
    private final Committees committees;
    private final Stakes stakes;
    private final BallotPapers papers;
    private final Represented represented;
    private final SubmissionIds ids;

    public FreezeElectorate(Electorate electorate, Committees committees, Stakes stakes, BallotPapers papers,
            Represented represented, SubmissionIds ids) {
        this.electorate = electorate;
        this.committees = committees;
        this.stakes = stakes;
        this.papers = papers;
        this.represented = represented;
        this.ids = ids;
    }

    /**
     * An electorate with a paper for each vote.
     *
     * @param votes how many there are
     */
    record Frozen(SnapshotId snapshot, int votes) {}

    /** In which committee ballots on a submission are held. */
    public static String committeeOf(Submission submission) {
        var course = submission.dossier().course();
        var committee = course == null ? null : course.committee();
        return committee == null ? Committee.PLENARY.id() : committee;
    }

    /** @throws Problem 422 if the electorate is too small for the policy, or out of balance */
    Frozen freeze(Submission submission, BallotId ballot, Policy policy, Instant now) {
        var name = committeeOf(submission);
        var committee = committees.find(name).orElse(Committee.PLENARY);
        var roll = electorate.of(committee, Eligibility.of(policy), drafters(submission), now);
        var votes = roll.voters().size();
        if (votes < policy.minimumElectorate()) {
            throw Problem.ruleViolated(List.of(Offence.of("/policy", "electorate-large-enough",
                    "%d organisations vote".formatted(votes), "at least %d; %s".formatted(policy.minimumElectorate(),
                            committee.isPlenary()
                                    ? "enter organisations with votes: true first"
                                    : "enter members of %s with a right to vote first".formatted(name)))));
        }
        var snapshot = new SnapshotId(ballot + "-" + ids.ulid());
        papers.prepare(snapshot, roll.voters());
        represented.keep(snapshot, roll.represented());
        return new Frozen(snapshot, votes);
    }

    private Set<String> drafters(Submission submission) {
        var drafters = new HashSet<>(stakes.of(Stake.SPONSOR, submission.dossier().id().value()));
        drafters.add(submission.dossier().organisation());
        return drafters;
    }

    /** Forgets the electorate of an opening that did not happen. */
    void discard(Frozen frozen) {
        papers.discard(frozen.snapshot());
        represented.discard(frozen.snapshot());
    }
}
