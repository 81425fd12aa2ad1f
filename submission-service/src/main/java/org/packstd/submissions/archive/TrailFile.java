package org.packstd.submissions.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Head;

/** Writes the trail of a case. */
@FunctionalInterface
public interface TrailFile {

    /**
     * Writes an entry a line and returns the last.
     *
     * @param isSealed whether an entry is shown by its hashes only
     */
    Head write(String submissionId, Predicate<Entry> isSealed, OutputStream out) throws IOException;
}
