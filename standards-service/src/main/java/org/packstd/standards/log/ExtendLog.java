package org.packstd.standards.log;

import org.packstd.standards.exchange.Changes;

/** Lets the log follow the feed of changes. Right whoever does it, however many at once; a lease only saves work. */
public final class ExtendLog {

    private final AppendEntries append;
    private final SignTree sign;

    public ExtendLog(Changes changes, TellChange tell, Leaves leaves, Entries entries, Nodes nodes,
            Checkpoints checkpoints, Signing signing) {
        this.append = new AppendEntries(changes, tell, leaves, entries);
        this.sign = new SignTree(entries, nodes, checkpoints, signing);
    }

    /**
     * Appends a bounded number of entries and signs the tree with them; returns whether there may be more.
     *
     * @throws LogBroken if what is stored was altered
     * @throws IllegalStateException if a change cannot be told now, such as one that only a newer instance knows
     */
    public boolean some() {
        boolean more;
        try {
            more = append.some();
        } catch (IllegalStateException untold) {
            sign.some(); // what was appended before is not to wait
            throw untold;
        }
        return sign.some() || more;
    }
}
