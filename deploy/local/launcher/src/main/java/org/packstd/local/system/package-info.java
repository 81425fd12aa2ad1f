/**
 * The whole registry on one machine: which parts it has, and how they are started, watched, killed and stopped.
 *
 * <p>Every part is a {@code java} process of its own. {@link org.packstd.local.system.LocalSystem} is the front door, for
 * the launcher as for the tests that kill parts; it prints nothing itself but tells a
 * {@link org.packstd.local.system.Progress}.
 */
@NullMarked
package org.packstd.local.system;

import org.jspecify.annotations.NullMarked;
