package org.packstd.submissions.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.packstd.submissions.audit.Act;

/** All attachments and their contents. Content that nobody refers to in the end is removed after a while. */
public interface Attachments {

    Optional<Attachment> find(Subject subject, String id);

    /** All of a subject, the first first. */
    List<Attachment> list(Subject subject);

    /**
     * Stores a content, a piece at a time.
     *
     * @return its name
     */
    String store(InputStream content) throws IOException;

    /** Removes a content that did not become an attachment. */
    void discard(String content);

    /**
     * Makes a stored content an attachment.
     *
     * @return false if there is no place left, or the identifier is taken
     */
    boolean add(Attachment attachment, Act act);

    /** The content; to be closed. */
    InputStream open(Attachment attachment);
}
