/** The standards service: publishes what was approved and answers for it. */
@NullMarked
package org.packstd.standards;

import org.jspecify.annotations.NullMarked;
