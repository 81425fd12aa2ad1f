/** What happens to standards, in the words of {@code api-specs/events}. */
@NullMarked
package org.packstd.standards.standard.messaging;

import org.jspecify.annotations.NullMarked;
