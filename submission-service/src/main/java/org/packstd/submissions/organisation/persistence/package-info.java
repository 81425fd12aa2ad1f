/** Organisations in MongoDB. */
@NullMarked
package org.packstd.submissions.organisation.persistence;

import org.jspecify.annotations.NullMarked;
