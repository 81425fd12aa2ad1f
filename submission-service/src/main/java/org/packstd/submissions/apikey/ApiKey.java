package org.packstd.submissions.apikey;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a key; not the key.
 *
 * @param name       what it is for, in the words of who made it
 * @param createdBy  the person who made it
 * @param usedAt     the hour in which it was last used; null if it never was
 * @param revokedAt  null while it is not
 */
public record ApiKey(KeyId id, Owner owner, String name, Set<Scope> scopes, String createdBy, Instant createdAt,
        Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
