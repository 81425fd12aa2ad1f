/** Endpoints in MongoDB. */
@NullMarked
package org.packstd.notifications.endpoint.persistence;

import org.jspecify.annotations.NullMarked;
