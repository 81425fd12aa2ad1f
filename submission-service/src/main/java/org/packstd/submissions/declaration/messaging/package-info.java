/** Declarations as events, in the words of {@code api-specs/events}. */
@NullMarked
package org.packstd.submissions.declaration.messaging;

import org.jspecify.annotations.NullMarked;
