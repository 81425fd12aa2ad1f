/**
 * A case as one signed file that proves itself without us: whoever has it and our public key can tell that nothing in it was
 * changed, and later, by the head of the trail in it, that nothing was changed in our records either.
 */
@NullMarked
package org.packstd.submissions.archive;

import org.jspecify.annotations.NullMarked;
