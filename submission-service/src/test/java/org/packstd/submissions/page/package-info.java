@NullMarked
package org.packstd.submissions.page;

import org.jspecify.annotations.NullMarked;
