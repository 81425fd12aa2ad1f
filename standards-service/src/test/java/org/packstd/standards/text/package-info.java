/** The letter sequence by example. */
@NullMarked
package org.packstd.standards.text;

import org.jspecify.annotations.NullMarked;
