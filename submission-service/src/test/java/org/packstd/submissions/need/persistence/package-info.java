/** Tests. */
@NullMarked
package org.packstd.submissions.need.persistence;

import org.jspecify.annotations.NullMarked;
