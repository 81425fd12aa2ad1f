/** Rules on what the figures look like when they are drawn (S, N6). */
@NullMarked
package org.packstd.standards.rule.geometry;

import org.jspecify.annotations.NullMarked;
