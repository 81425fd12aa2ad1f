package org.packstd.submissions.electorate;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.packstd.submissions.ballot.SnapshotId;

/** Organisations whose vote another one casts, as it was when ballots opened. */
public interface Represented {

    /** Keeps who is represented by whom; repeating it changes nothing. */
    void keep(SnapshotId snapshot, Map<String, String> represented);

    /** Keeps for another round what is kept for one. */
    void carry(SnapshotId from, SnapshotId to);

    /** Forgets those of an opening that did not happen. */
    void discard(SnapshotId snapshot);

    /** Who casts the vote of an organisation; empty if it does so itself, or has none. */
    Optional<String> by(SnapshotId snapshot, String organisation);

    /** The same for many, without those in which it casts its own or has none. */
    Map<SnapshotId, String> by(Collection<SnapshotId> snapshots, String organisation);
}
