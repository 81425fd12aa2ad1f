@NullMarked
package org.packstd.submissions.task;

import org.jspecify.annotations.NullMarked;
