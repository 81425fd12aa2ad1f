package org.packstd.submissions.ballot;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Papers without a vote, for those who remind. */
public interface OpenPapers {

    /** Those of the snapshots in which the organisation still has a vote to cast. */
    Set<SnapshotId> waitingFor(Collection<SnapshotId> snapshots, String organisation);

    /** Those of the snapshots in which the person still has a vote of their own to cast, for whichever organisation. */
    Set<SnapshotId> waitingForPerson(Collection<SnapshotId> snapshots, String person);

    /** Organisations with a vote still to cast, in their order, from after the given one. */
    List<String> missing(SnapshotId snapshot, @Nullable String after, int limit);
}
