/** Families as their schemas describe them. */
@NullMarked
package org.packstd.standards.family;

import org.jspecify.annotations.NullMarked;
