package org.packstd.standards.log;

import java.util.Optional;

/** All checkpoints that were ever signed, one of each size at most. Insert only. */
public interface Checkpoints {

    /** The one with the most leaves. */
    Optional<Checkpoint> latest();

    /** Stores a checkpoint unless one of its size is there. Returns the one that is there afterwards. */
    Checkpoint add(Checkpoint checkpoint);
}
