/**
 * How much one address, one client and one organisation may ask, so that nobody uses up what is there for all.
 *
 * <p>Each has a {@link org.packstd.gateway.limit.Quota}; {@link org.packstd.gateway.limit.Limits} takes one request from it
 * and says what is left. Where the counts are kept is a matter of the subpackages: in this process, or in a Redis that all
 * gateways share. A store that does not answer refuses nobody.
 */
@NullMarked
package org.packstd.gateway.limit;

import org.jspecify.annotations.NullMarked;
