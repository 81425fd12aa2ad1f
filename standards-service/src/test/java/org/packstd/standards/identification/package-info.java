/** Generated names and derived values. */
@NullMarked
package org.packstd.standards.identification;

import org.jspecify.annotations.NullMarked;
