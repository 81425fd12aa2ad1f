/** Tests of the package of the same name. */
@NullMarked
package org.packstd.submissions.attachment;

import org.jspecify.annotations.NullMarked;
