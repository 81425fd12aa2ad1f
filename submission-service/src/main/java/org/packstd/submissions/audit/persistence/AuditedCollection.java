package org.packstd.submissions.audit.persistence;

/**
 * A collection whose documents carry {@link PendingActs}; as a bean it tells the relay to look there, and the index that it
 * needs is made.
 *
 * @param name the name in the database, such as {@code submissions}
 */
public record AuditedCollection(String name) {}
