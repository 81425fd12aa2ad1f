/** What submissions tell on Kafka, in the words of {@code api-specs/events}. */
@NullMarked
package org.packstd.submissions.submission.messaging;

import org.jspecify.annotations.NullMarked;
