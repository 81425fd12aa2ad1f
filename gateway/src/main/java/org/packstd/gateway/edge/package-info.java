/**
 * What is done to every request and every answer, whichever way it goes: harmful requests end here, headers from outside are
 * not believed, each request has an identifier, each answer the headers that protect its reader.
 *
 * <p>Tokens are not looked at: each service checks them itself. Issue 5 adds login, rate limits and a first look at tokens
 * as a filter between {@link org.packstd.gateway.edge.OutsideHeaders} and {@link org.packstd.gateway.edge.BodyLimit}.
 */
@NullMarked
package org.packstd.gateway.edge;

import org.jspecify.annotations.NullMarked;
