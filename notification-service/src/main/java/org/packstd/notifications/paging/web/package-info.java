/** Pages as HTTP responses. */
@NullMarked
package org.packstd.notifications.paging.web;

import org.jspecify.annotations.NullMarked;
