/**
 * Deadlines of enquiries and ballots as calendars that people put beside their own.
 *
 * <p>A deadline keeps its identity for ever; what is put off or called off says so with a higher sequence number, so that
 * calendars follow. A calendar has an address that cannot be guessed and that its owner can revoke; we keep no more of it than
 * a hash. It shows what the roles of its owner may hear.
 */
@NullMarked
package org.packstd.notifications.calendar;

import org.jspecify.annotations.NullMarked;
