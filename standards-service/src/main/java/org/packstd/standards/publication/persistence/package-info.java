/** Publications and the counters of designations in MongoDB. */
@NullMarked
package org.packstd.standards.publication.persistence;

import org.jspecify.annotations.NullMarked;
