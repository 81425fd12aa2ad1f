/** What events say, read from their JSON. */
@NullMarked
package org.packstd.notifications.wording.json;

import org.jspecify.annotations.NullMarked;
