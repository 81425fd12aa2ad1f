/** Committees, memberships and mandates in MongoDB. */
@NullMarked
package org.packstd.submissions.committee.persistence;

import org.jspecify.annotations.NullMarked;
