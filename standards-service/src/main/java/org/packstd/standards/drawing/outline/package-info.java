/**
 * Package outlines: what each kind of package looks like from above, from the side, from below and in detail, and where its
 * dimensions stand.
 *
 * <p>
 * Drawn is what is known. A figure that nobody stated is drawn from a proportion, in broken lines, and said in a note; it
 * never gets a dimension. Which kind it is follows from what is stated, not from the name of the family.
 */
@NullMarked
package org.packstd.standards.drawing.outline;

import org.jspecify.annotations.NullMarked;
