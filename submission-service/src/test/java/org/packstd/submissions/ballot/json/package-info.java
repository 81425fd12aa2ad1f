/** The policies as they are in the files. */
@NullMarked
package org.packstd.submissions.ballot.json;

import org.jspecify.annotations.NullMarked;
