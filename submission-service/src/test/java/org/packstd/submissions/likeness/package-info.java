@NullMarked
package org.packstd.submissions.likeness;

import org.jspecify.annotations.NullMarked;
