@NullMarked
package org.packstd.notifications.rounds;

import org.jspecify.annotations.NullMarked;
