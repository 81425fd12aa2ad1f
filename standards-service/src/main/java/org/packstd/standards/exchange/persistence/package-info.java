/** The feed and the receptions in MongoDB. */
@NullMarked
package org.packstd.standards.exchange.persistence;

import org.jspecify.annotations.NullMarked;
