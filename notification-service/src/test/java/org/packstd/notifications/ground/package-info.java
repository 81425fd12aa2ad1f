/** The service, its database and its broker as processes of their own, to be measured and killed. */
@NullMarked
package org.packstd.notifications.ground;

import org.jspecify.annotations.NullMarked;
