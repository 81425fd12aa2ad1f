/**
 * Letters to people: what they subscribed to, what they are asked to confirm, and what went wrong with their endpoint.
 *
 * <p>A letter says why it comes and how to end it with one click (RFC 8058). Nothing that came from outside can become a
 * header. The same delivery has the same {@code Message-ID} in every attempt, so that a mailbox can know a repetition, and an
 * envelope sender of its own, so that what bounces can be told apart.
 */
@NullMarked
package org.packstd.notifications.mail;

import org.jspecify.annotations.NullMarked;
