/** Endpoints by REST. */
@NullMarked
package org.packstd.notifications.endpoint.web;

import org.jspecify.annotations.NullMarked;
