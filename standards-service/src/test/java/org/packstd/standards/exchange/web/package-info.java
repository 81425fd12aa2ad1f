/** Tests of what is said over HTTP without a server. */
@NullMarked
package org.packstd.standards.exchange.web;

import org.jspecify.annotations.NullMarked;
