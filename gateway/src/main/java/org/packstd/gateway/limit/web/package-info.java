/** Who asks, and what that costs them, over HTTP: fields {@code RateLimit} and {@code RateLimit-Policy}, and 429. */
@NullMarked
package org.packstd.gateway.limit.web;

import org.jspecify.annotations.NullMarked;
