/** Documents, feed and conversions over HTTP. */
@NullMarked
package org.packstd.standards.exchange.web;

import org.jspecify.annotations.NullMarked;
