/**
 * What people have read in their inboxes.
 *
 * <p>An inbox is what one's subscriptions find; no event is kept for it. Only the marks of a person are, so that they are the
 * same on whatever machine they sign in.
 */
@NullMarked
package org.packstd.notifications.inbox;

import org.jspecify.annotations.NullMarked;
