@NullMarked
package org.packstd.notifications.endpoint.persistence;

import org.jspecify.annotations.NullMarked;
