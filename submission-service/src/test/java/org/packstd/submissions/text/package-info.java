/** Tests. */
@NullMarked
package org.packstd.submissions.text;

import org.jspecify.annotations.NullMarked;
