/** standards-service as the one who knows the grammar, asked by REST. */
@NullMarked
package org.packstd.notifications.filter.client;

import org.jspecify.annotations.NullMarked;
