@NullMarked
package org.packstd.submissions.conflict;

import org.jspecify.annotations.NullMarked;
