package org.packstd.submissions.audit.json;

import org.packstd.submissions.audit.LeafHash;

/** The hashing that the service uses. */
public final class Hashing {

    private Hashing() {}

    public static LeafHash canonical() {
        return new CanonicalLeafHash();
    }
}
