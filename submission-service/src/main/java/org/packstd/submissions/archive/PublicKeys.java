package org.packstd.submissions.archive;

import java.util.List;

/** The public halves of the keys that archives are signed with. */
@FunctionalInterface
public interface PublicKeys {

    /** A point of the curve P-256, its coordinates as base64url. */
    record Key(String id, String x, String y) {}

    List<Key> all();
}
