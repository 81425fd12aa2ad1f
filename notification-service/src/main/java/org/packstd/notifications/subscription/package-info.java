/**
 * Who wants to hear what.
 *
 * <p>A subscription names kinds of event and may narrow them by a filter of the search grammar. It is found by the event
 * (see {@code matching}): no event ever looks at all subscriptions.
 */
@NullMarked
package org.packstd.notifications.subscription;

import org.jspecify.annotations.NullMarked;
