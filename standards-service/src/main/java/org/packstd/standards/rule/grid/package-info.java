/** Rules on grids of balls and lands (B). */
@NullMarked
package org.packstd.standards.rule.grid;

import org.jspecify.annotations.NullMarked;
