package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers of all ballots, one for each voter of an electorate. No method holds more than one page of them. */
public interface BallotPapers {

    /** Prepares an empty paper for each vote of the electorate; repeating it changes nothing. */
    void prepare(SnapshotId snapshot, List<Voter> voters);

    /**
     * Copies the papers of a closed round to the next, those without a vote as well, with what their voters said last. May be
     * repeated at any time, after a crash half-way as well: a vote that was cast in the new round stays. From then on nothing
     * turns in the closed round, so that nothing that was taken there is missing in the next; it is the last attempt to carry
     * that can be taken back.
     */
    void carry(SnapshotId from, SnapshotId to);

    /** Undoes {@link #carry}, for a recirculation that did not happen. */
    void takeBack(SnapshotId former, SnapshotId snapshot);

    /** Forgets the papers of an opening that did not happen. */
    void discard(SnapshotId snapshot);

    Optional<Paper> find(SnapshotId snapshot, String unit);

    /**
     * Writes the vote on the paper unless it is sealed.
     *
     * @return the paper with the vote, or empty if it was sealed before the vote arrived
     */
    Optional<Paper> cast(SnapshotId snapshot, Voter voter, Vote vote);

    /**
     * Notes beside a counted disapproval what it became later. The count of its round stays what it was.
     *
     * @return the paper, or empty if it is not sealed, is no disapproval, was turned before or was carried on
     */
    Optional<Paper> turn(SnapshotId snapshot, Voter voter, Vote vote);

    /** All papers that go with an organisation: one, or where persons vote that of each of its persons; at most 50. */
    List<Paper> of(SnapshotId snapshot, String organisation);

    /** Whether an organisation has voted, itself or by one of its persons, or another on its behalf. */
    boolean hasVoteOf(SnapshotId snapshot, String organisation);

    /** Whether a person has cast a vote, whosever it is. */
    boolean hasVoteCastBy(SnapshotId snapshot, String subject);

    /** Seals all papers; after it returns no vote of this snapshot changes any more. Repeating it changes nothing. */
    void seal(SnapshotId snapshot);

    /** How many voters have voted; a snapshot in which none has may be missing. */
    Map<SnapshotId, Integer> returned(Collection<SnapshotId> snapshots);

    /** How the votes stand. */
    Counts counts(SnapshotId snapshot);

    /** The votes on sealed papers, which never change again. */
    Counts sealedCounts(SnapshotId snapshot);

    /** Disapprovals of a closed round that say why and have not been turned. */
    long openNegatives(SnapshotId snapshot);

    /** The frozen electorate, by unit, from after the given one. It says nothing of votes. */
    List<Voter> voters(SnapshotId snapshot, @Nullable String after, int limit);

    /** Papers with a vote on them, by unit, from after the given one. */
    List<Paper> voted(SnapshotId snapshot, @Nullable String after, int limit);

    /** Voters that have not voted, by unit, from after the given one. */
    List<Voter> silent(SnapshotId snapshot, @Nullable String after, int limit);
}
