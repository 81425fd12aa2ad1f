/** The records of imports in MongoDB. */
@NullMarked
package org.packstd.standards.importing.persistence;

import org.jspecify.annotations.NullMarked;
