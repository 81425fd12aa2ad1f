/** Adoption records in MongoDB. */
@NullMarked
package org.packstd.standards.adoption.persistence;

import org.jspecify.annotations.NullMarked;
