/** The fingerprints of published variations in MongoDB. */
@NullMarked
package org.packstd.standards.validation.persistence;

import org.jspecify.annotations.NullMarked;
