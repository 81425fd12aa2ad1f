@NullMarked
package org.packstd.standards.log;

import org.jspecify.annotations.NullMarked;
