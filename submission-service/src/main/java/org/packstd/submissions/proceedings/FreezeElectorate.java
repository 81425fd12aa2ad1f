package org.packstd.submissions.proceedings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.ballot.BallotId;
import org.packstd.submissions.ballot.BallotPapers;
import org.packstd.submissions.ballot.Policy;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.ballot.Voter;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.electorate.Drawn;
import org.packstd.submissions.electorate.Electorate;
import org.packstd.submissions.electorate.Eligibility;
import org.packstd.submissions.electorate.Represented;
import org.packstd.submissions.organisation.Stakeholders.Stake;
import org.packstd.submissions.organisation.Stakes;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.proposal.Fingerprint;
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

    /**
     * An electorate that nobody froze.
     *
     * @param obstacles why the policy would not let it vote
     */
    record Drawing(Committee committee, Drawn drawn, List<Offence> obstacles) {

        List<Voter> voters() {
            return drawn.roll().voters();
        }

        /** Changes with every vote that is added, lost, or counted otherwise, and with who casts it for whom. */
        String hash() {
            var votes = voters().stream().map(voter -> Fingerprint.of(Stream.concat(
                    Stream.of(voter.unit(), voter.organisation()), voter.classes().stream().sorted())
                    .toArray(String[]::new)));
            var represented = new TreeMap<>(drawn.roll().represented()).entrySet().stream()
                    .map(one -> Fingerprint.of(one.getKey(), one.getValue()));
            return Fingerprint.of(Stream.of(votes, represented)
                    .map(part -> Fingerprint.of(part.toArray(String[]::new))).toArray(String[]::new));
        }
    }

    /** Who would vote if the ballot opened now. Freezes nothing. */
    Drawing draw(Submission submission, Policy policy, Instant now) {
        var name = Committee.idOf(submission.dossier().committee());
        var committee = committees.find(name).orElse(Committee.PLENARY);
        var drawn = electorate.draw(committee, Eligibility.of(policy), drafters(submission), now);
        var obstacles = new ArrayList<>(drawn.imbalance());
        obstacles.addAll(misfit(drawn.roll().voters(), policy, committee));
        return new Drawing(committee, drawn, obstacles);
    }

    /**
     * Freezes who votes now.
     *
     * @param previewed hash of the electorate that whoever opens saw; null if they do not say
     * @throws Problem 422 if the electorate is too small for the policy, out of balance, or another than was seen
     */
    Frozen freeze(Submission submission, BallotId ballot, Policy policy, @Nullable String previewed, Instant now) {
        var drawing = draw(submission, policy, now);
        var offences = new ArrayList<>(drawing.obstacles());
        if (previewed != null && !previewed.equals(drawing.hash())) {
            offences.add(Offence.of("/electorateHash", "electorate-as-previewed", previewed,
                    "%s, which the electorate has by now; look at the recipients again".formatted(drawing.hash())));
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        var snapshot = new SnapshotId(ballot + "-" + ids.ulid());
        papers.prepare(snapshot, drawing.voters());
        represented.keep(snapshot, drawing.drawn().roll().represented());
        return new Frozen(snapshot, drawing.voters().size());
    }

    private static List<Offence> misfit(List<Voter> voters, Policy policy, Committee committee) {
        var offences = new ArrayList<Offence>();
        var whole = voters.stream()
                .filter(voter -> Collections.disjoint(voter.classes(), policy.voters().negativesOnly())).count();
        if (whole < policy.minimumElectorate()) {
            offences.add(Offence.of("/policy", "electorate-large-enough", "%d have a vote".formatted(whole),
                    "at least %d; %s".formatted(policy.minimumElectorate(), remedy(policy, committee))));
        }
        var missing = policy.classesMissing(voters);
        if (!missing.isEmpty()) {
            offences.add(Offence.of("/policy", "class-has-voters", "none of " + missing,
                    "members of these classes in %s, or another policy".formatted(committee.id())));
        }
        return offences;
    }

    private static String remedy(Policy policy, Committee committee) {
        var entered = committee.isPlenary()
                ? "enter organisations with votes: true first"
                : "enter members of %s with a right to vote first".formatted(committee.id());
        return switch (policy.voters().unit()) {
            case ORGANISATION -> entered;
            case NATIONAL_BODY -> entered + ", and say of which country they are the national body";
            case PERSON -> committee.isPlenary()
                    ? "persons vote, and the plenary has none; accept it for a committee"
                    : entered + ", with the persons who vote";
        };
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
