/**
 * What becomes of a published revision: what it refers to now, what corrects it, what speaks for it.
 *
 * <p>
 * Everything here is read; the revision itself never changes.
 */
@NullMarked
package org.packstd.standards.lifecycle;

import org.jspecify.annotations.NullMarked;
