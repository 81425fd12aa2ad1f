/**
 * Who gets what when: mailboxes, turns, and what is known of the endpoints.
 *
 * <p>A hanging or failing endpoint costs its own few attempts and nothing else; what is held in memory is bounded and does
 * not grow with the number of endpoints. Everything here may be lost at any moment: the {@code Backlog} knows what is due.
 */
@NullMarked
package org.packstd.notifications.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
