/** Measures search on its own, without the rest of the system: {@code deploy/bench/search}. */
@NullMarked
package org.packstd.standards.search.bench;

import org.jspecify.annotations.NullMarked;
