@NullMarked
package org.packstd.standards.landpattern;

import org.jspecify.annotations.NullMarked;
