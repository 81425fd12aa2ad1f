/** Tests of the package of the same name. */
@NullMarked
package org.packstd.submissions.audit.persistence;

import org.jspecify.annotations.NullMarked;
