package org.packstd.submissions.ballot.json;

import org.packstd.submissions.ballot.Policies;

/** The policies that the service knows, for tests. */
public final class KnownPolicies {

    private KnownPolicies() {}

    public static Policies all() {
        return PolicyFiles.read();
    }
}
