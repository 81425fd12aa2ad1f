package org.packstd.submissions.archive;

import java.io.IOException;
import java.io.OutputStream;
import org.packstd.submissions.submission.Submission;

/** One file of the archive of a case; each bean of it is one. */
public interface ArchivePart {

    /** Name of the file, such as {@code comments.ndjson}. */
    String name();

    /**
     * Writes what there is of a case, as much at a time as fits in memory whatever the case; writes nothing if there is
     * nothing. Leaves the stream open. Names of persons do not belong into it, nor what was voted or said in ballots that are
     * not counted.
     *
     * @param submission as it was when the archive was begun
     */
    void write(Submission submission, OutputStream out) throws IOException;
}
