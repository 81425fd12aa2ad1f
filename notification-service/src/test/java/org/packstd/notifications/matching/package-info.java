@NullMarked
package org.packstd.notifications.matching;

import org.jspecify.annotations.NullMarked;
