package org.packstd.standards.log;

import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.Changes;

/**
 * Appends what the feed tells and the log does not have yet. Any number of instances may do so at once, and die at any
 * moment: the next leaf follows from the last one and the feed, an index is given once, and whoever finds it taken begins
 * anew.
 */
final class AppendEntries {

    private static final int BATCH = 200;

    private final Changes changes;
    private final TellChange tell;
    private final Leaves leaves;
    private final Entries entries;

    /** Up to where there was nothing to append after the last entry, so that it is not read again and again. */
    private Passed passed = new Passed(0, 0);

    AppendEntries(Changes changes, TellChange tell, Leaves leaves, Entries entries) {
        this.changes = changes;
        this.tell = tell;
        this.leaves = leaves;
        this.entries = entries;
    }

    private record Passed(long index, long sequence) {}

    /** Appends a bounded number; returns whether there may be more. */
    boolean some() {
        var last = entries.last();
        var index = last.map(entry -> entry.index() + 1).orElse(0L);
        var after = last.map(Entry::sequence).orElse(0L);
        var batch = changes.after(passed.index() == index ? Math.max(passed.sequence(), after) : after, BATCH);
        for (var change : batch) {
            var leaf = tell.of(change);
            if (leaf.isPresent()) {
                if (!entries.add(entry(index, change, leaves.write(leaf.get())))) {
                    return true; // another was faster
                }
                index++;
            }
            passed = new Passed(index, change.sequence());
        }
        return batch.size() == BATCH;
    }

    private static Entry entry(long index, Change change, String leaf) {
        return new Entry(index, change.sequence(), change.event(), leaf);
    }
}
