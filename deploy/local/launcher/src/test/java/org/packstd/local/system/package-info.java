/** Stories of a system that starts, loses a part, and stops. */
@NullMarked
package org.packstd.local.system;

import org.jspecify.annotations.NullMarked;
