package org.packstd.submissions.audit;

import java.util.Map;

/** Hashes what an entry of the trail says, in a form that anyone can make again. */
@FunctionalInterface
public interface LeafHash {

    /**
     * The SHA-256 of the canonical JSON (RFC 8785) of these members, in small hexadecimal digits.
     *
     * @param leaf texts, whole numbers and maps of texts; nothing null
     */
    String of(Map<String, Object> leaf);
}
