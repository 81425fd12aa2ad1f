@NullMarked
package org.packstd.submissions.draining;

import org.jspecify.annotations.NullMarked;
