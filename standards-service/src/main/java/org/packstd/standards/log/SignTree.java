package org.packstd.standards.log;

import java.util.Map;

/**
 * Takes entries into the tree and signs its root. Before it goes on from a checkpoint it makes sure that this is one of ours
 * and that the nodes still lead to its root: whatever was altered, no tree is signed that is no continuation of the last one.
 * All can be repeated: a node has one hash, and of each size one checkpoint is stored before it is shown.
 */
final class SignTree {

    private static final int BATCH = 1000;

    private final Entries entries;
    private final Nodes nodes;
    private final Checkpoints checkpoints;
    private final Signing signing;

    SignTree(Entries entries, Nodes nodes, Checkpoints checkpoints, Signing signing) {
        this.entries = entries;
        this.nodes = nodes;
        this.checkpoints = checkpoints;
        this.signing = signing;
    }

    /** The newest checkpoint; of the empty tree when there is none. */
    Checkpoint latest() {
        return checkpoints.latest().orElseGet(() -> add(0, Hash.OF_NOTHING));
    }

    /**
     * Takes in a bounded number; returns whether there may be more.
     *
     * @throws LogBroken if what is stored was altered
     */
    boolean some() {
        var latest = latest();
        var more = entries.from(latest.size(), BATCH);
        if (more.isEmpty()) {
            return false;
        }
        var tree = sound(latest);
        for (var entry : more) {
            if (entry.index() != tree.size()) {
                throw new LogBroken("entry %d is missing".formatted(tree.size()));
            }
            tree.add(entry.hash());
        }
        nodes.add(tree.completed());
        add(tree.size(), tree.root());
        return more.size() == BATCH;
    }

    private Growth sound(Checkpoint latest) {
        if (!latest.isTrueOfItsNote() || !SignedNote.isSigned(latest.note(), signing.verifierKeys())) {
            throw new LogBroken("the checkpoint of %d entries is not what was signed".formatted(latest.size()));
        }
        var tree = new Growth(latest.size(),
                latest.size() == 0 ? Map.of() : nodes.find(new Range(0, latest.size()).nodes()));
        if (!tree.root().equals(latest.root())) {
            throw new LogBroken("the nodes of %d entries do not lead to the root that was signed"
                    .formatted(latest.size()));
        }
        return tree;
    }

    private Checkpoint add(long size, Hash root) {
        var ours = new Checkpoint(size, root, signing.sign(Checkpoint.text(signing.origin(), size, root)));
        var stored = checkpoints.add(ours);
        if (!stored.root().equals(root)) {
            throw new LogBroken("%d entries have another root than the one that was signed".formatted(size));
        }
        return stored;
    }
}
