/** Whether the fault suite would see what it looks for. */
@NullMarked
package org.packstd.local.faults;

import org.jspecify.annotations.NullMarked;
