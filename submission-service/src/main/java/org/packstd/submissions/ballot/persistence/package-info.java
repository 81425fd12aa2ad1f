/** Ballot papers in MongoDB: one document for each organisation and ballot. */
@NullMarked
package org.packstd.submissions.ballot.persistence;

import org.jspecify.annotations.NullMarked;
