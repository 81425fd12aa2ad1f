/** How much an event may tell. */
@NullMarked
package org.packstd.standards.telling.messaging;

import org.jspecify.annotations.NullMarked;
