/** Declarations and attestations in MongoDB: one document each, which also holds the acts that are not in the trail yet. */
@NullMarked
package org.packstd.submissions.declaration.persistence;

import org.jspecify.annotations.NullMarked;
