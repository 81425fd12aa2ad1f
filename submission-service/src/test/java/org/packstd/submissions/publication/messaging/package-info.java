/** What happens to events that cannot be applied. */
@NullMarked
package org.packstd.submissions.publication.messaging;

import org.jspecify.annotations.NullMarked;
