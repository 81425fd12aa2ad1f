/**
 * Spares a service that fails, and its callers the waiting: after too many failures in a row of calls nothing is sent to it
 * for a while, and callers hear at once when to try again.
 *
 * <p>What counts as a failure is that the service could not be reached, did not answer in time, broke off, or said 502, 503
 * or 504. A 500 does not: it is about one request. Other services are not affected.
 */
@NullMarked
package org.packstd.gateway.circuit;

import org.jspecify.annotations.NullMarked;
