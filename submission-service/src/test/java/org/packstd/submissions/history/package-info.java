@NullMarked
package org.packstd.submissions.history;

import org.jspecify.annotations.NullMarked;
