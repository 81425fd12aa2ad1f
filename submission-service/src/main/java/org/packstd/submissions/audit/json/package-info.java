/** Entries of the trail as canonical JSON. */
@NullMarked
package org.packstd.submissions.audit.json;

import org.jspecify.annotations.NullMarked;
