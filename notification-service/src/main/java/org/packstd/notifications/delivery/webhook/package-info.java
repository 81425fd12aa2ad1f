/**
 * The channel that posts signed webhooks, by the rules of Standard Webhooks and CloudEvents.
 *
 * <p>Redirects are not followed, no proxy is used. A name is looked up and judged at each attempt, and the address that was
 * judged is the one that is dialled, or was when the connection is used again.
 */
@NullMarked
package org.packstd.notifications.delivery.webhook;

import org.jspecify.annotations.NullMarked;
