package org.packstd.submissions.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was attached.
 *
 * @param content      names the stored content
 * @param size         in bytes
 * @param sha256       of the content, in hexadecimal digits
 * @param organisation whose member attached it
 */
public record Attachment(String id, Subject subject, AttachmentKind kind, FileName name, FileType type,
        String content, long size, String sha256, String organisation, Instant addedAt) {

    /** Ports of a Touchstone file; null for others. */
    public @Nullable Integer ports() {
        return type == FileType.TOUCHSTONE ? Touchstone.ports(name) : null;
    }
}
