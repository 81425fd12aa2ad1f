package org.packstd.submissions.apikey;

import org.jspecify.annotations.Nullable;
import org.packstd.submissions.security.Caller;

/**
 * Whose a key is: an organisation's, or a person's who acts for none.
 *
 * @param organisation whom the key reads for; null for the key of a person
 * @param person       the person; null for the key of an organisation
 */
public record Owner(@Nullable String organisation, @Nullable String person) {

    public Owner {
        if ((organisation == null) == (person == null)) {
            throw new IllegalArgumentException("owner: %s, %s (expected: one of both)".formatted(organisation, person));
        }
    }

    static Owner of(Caller caller) {
        var organisation = caller.organisation();
        return organisation == null || organisation.isBlank()
                ? new Owner(null, caller.subject())
                : new Owner(organisation, null);
    }
}
