/** How this service speaks to MongoDB: concerns, indexes, health. */
@NullMarked
package org.packstd.standards.database;

import org.jspecify.annotations.NullMarked;
