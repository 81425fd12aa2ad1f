/**
 * Who wants to hear what.
 *
 * <p>A subscription names kinds of event and may narrow them to families and designations. It is found by the event, through
 * keys that both can compute: no event ever looks at all subscriptions.
 */
@NullMarked
package org.packstd.notifications.subscription;

import org.jspecify.annotations.NullMarked;
