/** Keys on a database, and a clock that is turned by hand. */
@NullMarked
package org.packstd.submissions.apikey.persistence;

import org.jspecify.annotations.NullMarked;
