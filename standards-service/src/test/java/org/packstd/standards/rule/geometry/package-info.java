/** How rectangles are compared. */
@NullMarked
package org.packstd.standards.rule.geometry;

import org.jspecify.annotations.NullMarked;
