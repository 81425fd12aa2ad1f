@NullMarked
package org.packstd.local.relay;

import org.jspecify.annotations.NullMarked;
