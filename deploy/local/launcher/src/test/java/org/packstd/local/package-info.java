/** Journeys through the whole system: every part a process of its own, everything over HTTP through the gateway. */
@NullMarked
package org.packstd.local;

import org.jspecify.annotations.NullMarked;
