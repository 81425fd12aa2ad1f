/** How the service ends: nobody who is answered late, or comes late, is left without an answer. */
@NullMarked
package org.packstd.standards.draining;

import org.jspecify.annotations.NullMarked;
