/** The relay against a database, and a broker that takes or refuses what a test wants. */
@NullMarked
package org.packstd.standards.outbox;

import org.jspecify.annotations.NullMarked;
