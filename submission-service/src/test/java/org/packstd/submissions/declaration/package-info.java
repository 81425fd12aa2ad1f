/** Tests. */
@NullMarked
package org.packstd.submissions.declaration;

import org.jspecify.annotations.NullMarked;
