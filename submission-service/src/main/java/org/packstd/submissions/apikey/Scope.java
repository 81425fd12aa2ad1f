package org.packstd.submissions.apikey;

import java.util.Arrays;
import java.util.Optional;

/** What a key may read besides what is public. Each is in the access table of a service, for reading only. */
public enum Scope {
    SUBMISSIONS("submissions:read"),
    COMMITTEES("committees:read"),
    NEEDS("needs:read"),
    ADOPTIONS("adoptions:read"),
    SUBSCRIPTIONS("subscriptions:read");

    private final String claim;

    Scope(String claim) {
        this.claim = claim;
    }

    /** The name in tokens and in the contract. */
    public String claim() {
        return claim;
    }

    /** A scope that is no more is none: the keys that have it go on without. */
    public static Optional<Scope> of(String claim) {
        return Arrays.stream(values()).filter(scope -> scope.claim.equals(claim)).findAny();
    }
}
