/** Rules on co-packaged optics (O). */
@NullMarked
package org.packstd.standards.rule.optics;

import org.jspecify.annotations.NullMarked;
