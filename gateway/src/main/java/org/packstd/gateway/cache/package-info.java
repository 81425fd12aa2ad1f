/**
 * Answers again what a service has answered before, where the service allows it: a shared cache as of RFC 9111.
 *
 * <p>Only successful answers to {@code GET} that are expressly {@code public} and fresh for a while are kept, and only when
 * nothing but {@code Accept}, {@code Accept-Language} and {@code Accept-Encoding} decided on them. So what one person may
 * read never reaches another. What is not immutable is kept for a moment only: readers wait for publications.
 *
 * <p>A kept answer goes out before routing, guards and login; it exists only because a request for the same address passed
 * them. What every answer carries is added by {@link org.packstd.gateway.cache.EveryAnswer}.
 */
@NullMarked
package org.packstd.gateway.cache;

import org.jspecify.annotations.NullMarked;
