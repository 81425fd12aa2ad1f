/** Rules on single values and on what must be there at all (G, R, V). */
@NullMarked
package org.packstd.standards.rule.value;

import org.jspecify.annotations.NullMarked;
