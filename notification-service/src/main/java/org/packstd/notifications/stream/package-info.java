/**
 * The live stream of what everyone may know.
 *
 * <p>The feed gives each event a position without gaps, so whoever knows a position can go on behind it at any instance.
 */
@NullMarked
package org.packstd.notifications.stream;

import org.jspecify.annotations.NullMarked;
