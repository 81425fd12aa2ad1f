/** Keys without a server. */
@NullMarked
package org.packstd.submissions.apikey;

import org.jspecify.annotations.NullMarked;
