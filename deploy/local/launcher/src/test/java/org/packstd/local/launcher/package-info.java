/** What the command line understands, and what it says of a system. */
@NullMarked
package org.packstd.local.launcher;

import org.jspecify.annotations.NullMarked;
