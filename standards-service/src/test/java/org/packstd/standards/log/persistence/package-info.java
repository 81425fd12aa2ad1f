@NullMarked
package org.packstd.standards.log.persistence;

import org.jspecify.annotations.NullMarked;
