/** What events tell beside what happened, in the words of {@code api-specs/events}. */
@NullMarked
package org.packstd.standards.telling.messaging;

import org.jspecify.annotations.NullMarked;
