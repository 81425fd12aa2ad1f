package org.packstd.submissions.archive;

import java.time.Instant;
import java.util.List;
import org.packstd.submissions.audit.Head;

/**
 * What is in an archive. Its bytes are what is signed.
 *
 * @param trail the end of the trail as it is in the archive
 */
public record Manifest(String submissionId, Instant createdAt, Head trail, List<File> files) {

    /** One file of the archive, of so many bytes. */
    public record File(String name, long size, String sha256) {}
}
