/**
 * Who calls, and what they may do.
 *
 * <p>Every service checks signature, issuer, audience and expiry of the token itself; the gateway adds, never replaces.
 * What {@link org.packstd.submissions.security.AccessTable} does not allow is refused.
 */
@NullMarked
package org.packstd.submissions.security;

import org.jspecify.annotations.NullMarked;
