@NullMarked
package org.packstd.submissions.submission.messaging;

import org.jspecify.annotations.NullMarked;
