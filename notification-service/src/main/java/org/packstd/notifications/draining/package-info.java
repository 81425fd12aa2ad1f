/** How the service ends: nobody who is answered late, or comes late, is left without an answer. */
@NullMarked
package org.packstd.notifications.draining;

import org.jspecify.annotations.NullMarked;
