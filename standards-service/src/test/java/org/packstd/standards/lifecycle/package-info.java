/** Tests of what happens to revisions after they were published. */
@NullMarked
package org.packstd.standards.lifecycle;

import org.jspecify.annotations.NullMarked;
