package org.packstd.local.mongo.journal;

import java.nio.file.Path;

/** Where changes go so that they outlive the process, if anywhere. */
public interface Journal extends AutoCloseable {

    /**
     * Takes what {@link Records#takeChanges} holds as one indivisible step. Called by one thread at a time, which keeps
     * every other writer out of the records meanwhile.
     */
    void append(Records records);

    /**
     * Returns when everything appended before this call has left the process.
     *
     * @throws JournalBroken if that failed, now or earlier: memory is then ahead of the file, and nothing may be acknowledged
     */
    void settle();

    @Override
    void close();

    /** Remembers nothing. */
    static Journal none() {
        return new Journal() {

            @Override
            public void append(Records records) {
                records.takeChanges();
            }

            @Override
            public void settle() {}

            @Override
            public void close() {}
        };
    }

    /**
     * The journal in a directory, which is created if need be and locked until the journal is closed.
     *
     * @param records empty; filled with what the directory holds
     * @param forced whether settling also waits for the disk, so that a power failure takes nothing either
     */
    static Journal in(Path directory, Records records, boolean forced) {
        return FileJournal.open(directory, records, forced);
    }
}
