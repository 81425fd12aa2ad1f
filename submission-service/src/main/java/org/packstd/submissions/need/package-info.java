/**
 * What industry needs a standard for: stated by one member, supported by others, answered by proposals, helped by research.
 *
 * <p>Ranges, domains and a band of volume are told, never prices or exact volumes, and a name only with consent. A need is
 * met once a proposal that answers it is published.
 */
@NullMarked
package org.packstd.submissions.need;

import org.jspecify.annotations.NullMarked;
