/** Keys of archives, and what the parts of an archive are read from. */
@NullMarked
package org.packstd.submissions.archive.persistence;

import org.jspecify.annotations.NullMarked;
