/** Hears the events of standards-service; what cannot be read or applied goes to the dead letters. */
@NullMarked
package org.packstd.submissions.publication.messaging;

import org.jspecify.annotations.NullMarked;
