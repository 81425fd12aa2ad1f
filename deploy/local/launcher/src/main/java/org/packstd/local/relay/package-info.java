/**
 * Connections passed on, so that whoever owns the place between two processes decides what becomes of them.
 *
 * <p>Depends on nothing. The rolling upgrade and the fault suite stand on it.
 */
@NullMarked
package org.packstd.local.relay;

import org.jspecify.annotations.NullMarked;
