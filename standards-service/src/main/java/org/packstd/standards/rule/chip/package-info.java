/** Rules on parts with two terminals and their size codes (P). */
@NullMarked
package org.packstd.standards.rule.chip;

import org.jspecify.annotations.NullMarked;
