@NullMarked
package org.packstd.standards.draining;

import org.jspecify.annotations.NullMarked;
