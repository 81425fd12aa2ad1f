/** What earlier versions of this service stored. */
@NullMarked
package org.packstd.submissions.stored;

import org.jspecify.annotations.NullMarked;
