/** Documents as JSON. */
@NullMarked
package org.packstd.standards.exchange.json;

import org.jspecify.annotations.NullMarked;
