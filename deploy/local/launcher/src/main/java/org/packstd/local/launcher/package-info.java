/**
 * What {@code deploy/local/run} starts: reads the options, brings up the system, loads the sample, says where things are,
 * and stops all at Ctrl-C.
 */
@NullMarked
package org.packstd.local.launcher;

import org.jspecify.annotations.NullMarked;
