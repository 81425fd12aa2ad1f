/**
 * How receivers know that a webhook is ours, by the rules of Standard Webhooks.
 *
 * <p>Secrets are stored sealed, each bound to its owner, and leave this package readable only to be shown once. While a
 * secret is being replaced, both sign.
 */
@NullMarked
package org.packstd.notifications.signing;

import org.jspecify.annotations.NullMarked;
