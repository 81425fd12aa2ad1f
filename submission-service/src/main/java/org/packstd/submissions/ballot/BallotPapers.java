package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The papers of all ballots, one for each organisation of an electorate. */
public interface BallotPapers {

    /** Prepares an empty paper for each vote of the electorate; repeating it changes nothing. */
    void prepare(SnapshotId snapshot, List<Voter> voters);

    /** Prepares papers with the votes of a former round on them, for the same electorate; repeating it changes nothing. */
    void carry(SnapshotId former, SnapshotId snapshot);

    /** Forgets the papers of an opening that did not happen. */
    void discard(SnapshotId snapshot);

    Optional<Paper> find(SnapshotId snapshot, String organisation);

    /**
     * Writes the vote on the paper unless it is sealed.
     *
     * @return the paper with the vote, or empty if it was sealed before the vote arrived
     */
    Optional<Paper> cast(SnapshotId snapshot, String organisation, Vote vote);

    /** Seals all papers; after it returns no vote of this snapshot changes any more. Repeating it changes nothing. */
    void seal(SnapshotId snapshot);

    /** How many organisations have voted; a snapshot in which none has may be missing. */
    Map<SnapshotId, Integer> returned(Collection<SnapshotId> snapshots);

    /** The positions on sealed papers. */
    List<Position> sealedPositions(SnapshotId snapshot);

    /** Papers with a vote on them, by organisation, from after the given one. */
    List<Paper> voted(SnapshotId snapshot, @Nullable String after, int limit);
}
