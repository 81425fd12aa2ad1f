/** What the feed must do whoever appends to it, run on the embedded database. */
@NullMarked
package org.packstd.standards.exchange.persistence;

import org.jspecify.annotations.NullMarked;
