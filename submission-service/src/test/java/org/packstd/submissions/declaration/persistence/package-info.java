/** Tests. */
@NullMarked
package org.packstd.submissions.declaration.persistence;

import org.jspecify.annotations.NullMarked;
