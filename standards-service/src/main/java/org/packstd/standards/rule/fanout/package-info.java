/** Rules on fan-out packages (F). */
@NullMarked
package org.packstd.standards.rule.fanout;

import org.jspecify.annotations.NullMarked;
