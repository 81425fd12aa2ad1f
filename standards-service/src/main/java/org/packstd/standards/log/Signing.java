package org.packstd.standards.log;

import java.util.List;

/** The keys of the log. Any instance can sign, and whoever has one of the verifier keys can check. */
public interface Signing {

    /** The name of the log: the first line of each checkpoint, and the name of its keys. */
    String origin();

    /**
     * Signs a text that nobody may see before it is stored.
     *
     * @param text ends with the end of a line
     * @return the text as a note with one signature, see {@link SignedNote}
     */
    String sign(String text);

    /** Those that anything was signed with, newest first; never empty. */
    List<VerifierKey> verifierKeys();
}
