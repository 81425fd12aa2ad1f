package org.packstd.submissions.archive;

import java.io.IOException;
import java.io.OutputStream;
import org.packstd.submissions.audit.Head;

/** Writes the trail of a case. */
@FunctionalInterface
public interface TrailFile {

    /** Writes an entry a line and returns the last. */
    Head write(String submissionId, OutputStream out) throws IOException;
}
