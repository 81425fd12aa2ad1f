@NullMarked
package org.packstd.local.upgrade;

import org.jspecify.annotations.NullMarked;
