/** Rules on packages with terminals along the sides, leaded (L) and without leads (N). */
@NullMarked
package org.packstd.standards.rule.perimeter;

import org.jspecify.annotations.NullMarked;
