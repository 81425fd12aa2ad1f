/** Standards and revisions in MongoDB. */
@NullMarked
package org.packstd.standards.standard.persistence;

import org.jspecify.annotations.NullMarked;
