/**
 * The channel that posts signed webhooks, by the rules of Standard Webhooks and CloudEvents.
 *
 * <p>Redirects are not followed, no proxy is used, and the address that is dialled is the one that was judged.
 */
@NullMarked
package org.packstd.notifications.delivery.webhook;

import org.jspecify.annotations.NullMarked;
