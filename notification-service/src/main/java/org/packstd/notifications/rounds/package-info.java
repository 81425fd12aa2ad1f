/** Work that every instance looks for again and again; who does it is decided by claims in the database. */
@NullMarked
package org.packstd.notifications.rounds;

import org.jspecify.annotations.NullMarked;
