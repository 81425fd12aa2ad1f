/** Names and hashes of standards by example. */
@NullMarked
package org.packstd.standards.standard;

import org.jspecify.annotations.NullMarked;
