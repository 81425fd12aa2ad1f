/**
 * Where messages go: webhooks and mail addresses that organisations registered.
 *
 * <p>An endpoint gets nothing before it proved that it wants to. The address of a webhook must be public, unless the local
 * setting says otherwise; it is judged when it is registered and again at every attempt, because names may change what they
 * mean. A secret leaves only in the answer to the request that made it.
 */
@NullMarked
package org.packstd.notifications.endpoint;

import org.jspecify.annotations.NullMarked;
