/** What may be told of adopters, and what only they see. */
@NullMarked
package org.packstd.standards.adoption;

import org.jspecify.annotations.NullMarked;
