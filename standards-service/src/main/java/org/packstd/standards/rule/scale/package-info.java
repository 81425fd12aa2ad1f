/** Rules on packages of about the size of their die (C). */
@NullMarked
package org.packstd.standards.rule.scale;

import org.jspecify.annotations.NullMarked;
