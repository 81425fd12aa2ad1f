/**
 * API keys of programs that only read: sent as {@code Authorization: Bearer psr_…}, exchanged here for an access token that the
 * services check like any other. A key goes no further than to the service that owns it, and is in no log.
 */
@NullMarked
package org.packstd.gateway.key;

import org.jspecify.annotations.NullMarked;
