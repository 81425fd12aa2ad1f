/** Keys, and what their tokens are signed with, in MongoDB. */
@NullMarked
package org.packstd.submissions.apikey.persistence;

import org.jspecify.annotations.NullMarked;
