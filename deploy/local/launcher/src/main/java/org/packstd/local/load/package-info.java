/**
 * The load suite: mixed traffic at rising rates against a system of its own, until it no longer keeps up.
 *
 * <p>Requests begin when the clock says so, however slow the answers are, so a system that is late is seen to be late. Depends on
 * {@code system} and {@code registry}; nothing depends on it.
 */
@NullMarked
package org.packstd.local.load;

import org.jspecify.annotations.NullMarked;
