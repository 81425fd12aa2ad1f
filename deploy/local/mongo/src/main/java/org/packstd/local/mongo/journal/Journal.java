package org.packstd.local.mongo.journal;

import java.nio.file.Path;

/** Where changes go so that they outlive the process, if anywhere. */
public interface Journal extends AutoCloseable {

    /**
     * To be asked before anything is changed, so that what waits to be written stays as little as it is.
     *
     * @throws JournalFull if what was appended earlier found no room and finds none now
     * @throws JournalBroken as {@link #settle}
     */
    void requireRoom();

    /**
     * Takes what {@link Records#takeChanges} holds as one indivisible step. Called by one thread at a time, which keeps
     * every other writer out of the records meanwhile.
     */
    void append(Records records);

    /**
     * Returns when everything appended before this call has left the process.
     *
     * @throws JournalFull if there was no room: memory is ahead of the file, and nothing may be acknowledged until it is not
     * @throws JournalBroken if that failed otherwise, now or earlier: the same, and only another start helps
     */
    void settle();

    @Override
    void close();

    /** Remembers nothing. */
    static Journal none() {
        return new Journal() {

            @Override
            public void requireRoom() {}

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
        return FileJournal.open(directory, records, forced, JournalFile::at);
    }
}
