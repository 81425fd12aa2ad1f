/** What is parked finds its way back, on a real broker. */
@NullMarked
package org.packstd.local.deadletters;

import org.jspecify.annotations.NullMarked;
