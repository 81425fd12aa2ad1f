package org.packstd.submissions.check;

import java.util.Optional;
import org.packstd.submissions.proposal.Payload;

/** Every text that passed the checks, by its hash: what was voted on can be read and compared after the text went on. */
public interface CheckedTexts {

    /** Keeps a text; texts with one hash say the same, so the first is kept. */
    void keep(String contentHash, Payload payload);

    Optional<Payload> find(String contentHash);
}
