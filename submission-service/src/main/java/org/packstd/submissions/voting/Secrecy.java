package org.packstd.submissions.voting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.ballot.Ballot;
import org.packstd.submissions.ballot.SnapshotId;
import org.packstd.submissions.submission.Submission;

/**
 * What is to stay with who voted or commented: what was done in a ballot until it is counted, and for good if it was taken back.
 * Earlier rounds that were counted are no secret.
 */
public final class Secrecy {

    private static final String OF_VOTING = "vote.";
    /** A comment that must be satisfied comes with a disapproval. */
    private static final String OF_COMMENTING = "comment";

    private final List<Ballot> ballots;

    private Secrecy(List<Ballot> ballots) {
        this.ballots = ballots;
    }

    /** Of a submission as it stands. */
    public static Secrecy of(Submission submission) {
        return new Secrecy(submission.ballots());
    }

    /** Whether acts of this kind are votes. */
    public static boolean isOfVoting(Entry entry) {
        return entry.type().startsWith(OF_VOTING);
    }

    /** Whether acts of this kind tell how somebody votes. */
    public static boolean tells(Entry entry) {
        return isOfVoting(entry) || entry.type().startsWith(OF_COMMENTING);
    }

    /** Whether the act is to stay with the organisation that it is of. */
    public boolean covers(Entry entry) {
        return secretBallots(entry).findAny().isPresent();
    }

    /** Ballots because of which the act is to stay with whose it is; none if it tells nothing. */
    public Stream<Ballot> secretBallots(Entry entry) {
        return tells(entry) ? ballots.stream().filter(ballot -> isSecret(ballot, entry.at())) : Stream.of();
    }

    private static boolean isSecret(Ballot ballot, Instant at) {
        return !at.isBefore(ballot.terms().opensAt()) && switch (ballot) {
            case Ballot.Open _,Ballot.Closing _ -> true;
            case Ballot.Withdrawn withdrawn -> !at.isAfter(withdrawn.withdrawnAt());
            case Ballot.Decided _ -> false;
        };
    }

    /** Electorates whose votes were counted, and so are no secret. */
    public Set<SnapshotId> countedSnapshots() {
        return ballots.stream().filter(Ballot.Decided.class::isInstance).map(ballot -> ballot.terms().snapshot())
                .collect(Collectors.toUnmodifiableSet());
    }
}
