/** Tests of the package of the same name. */
@NullMarked
package org.packstd.submissions.audit.json;

import org.jspecify.annotations.NullMarked;
