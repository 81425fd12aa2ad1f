/** Databases to run the contracts of the repositories on. */
@NullMarked
package org.packstd.standards.database;

import org.jspecify.annotations.NullMarked;
