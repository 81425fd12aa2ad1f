/**
 * Where webhooks go: addresses that organisations registered, each with a secret of its own.
 *
 * <p>An address must be public, unless the local setting says otherwise; it is judged when it is registered and again at
 * every attempt, because names may change what they mean. The secret leaves only in the answer to the registration.
 */
@NullMarked
package org.packstd.notifications.endpoint;

import org.jspecify.annotations.NullMarked;
