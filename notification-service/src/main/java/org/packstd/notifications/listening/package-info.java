/** How listeners take many records at a time without one of them spoiling it for the others. */
@NullMarked
package org.packstd.notifications.listening;

import org.jspecify.annotations.NullMarked;
