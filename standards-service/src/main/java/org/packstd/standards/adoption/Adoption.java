package org.packstd.standards.adoption;

import java.time.Instant;

/**
 * A statement that stands.
 *
 * @param version grows with every change, from 1
 */
public record Adoption(AdoptionId id, Statement statement, long version, Instant createdAt, Instant changedAt) {

    static Adoption first(AdoptionId id, Statement statement, Instant now) {
        return new Adoption(id, statement, 1, now, now);
    }

    Adoption with(Statement changed, Instant now) {
        return new Adoption(id, changed, version + 1, createdAt, now);
    }
}
