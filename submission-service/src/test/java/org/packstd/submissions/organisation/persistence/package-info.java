/** Stores of organisations for tests. */
@NullMarked
package org.packstd.submissions.organisation.persistence;

import org.jspecify.annotations.NullMarked;
