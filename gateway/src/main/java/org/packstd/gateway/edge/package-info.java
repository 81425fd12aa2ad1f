/**
 * What is done to every request and every answer, whichever way it goes: harmful requests end here, headers from outside are
 * not believed, each request has an identifier, each answer the headers that protect its reader.
 *
 * <p>Tokens are not looked at here: each service checks them itself.
 */
@NullMarked
package org.packstd.gateway.edge;

import org.jspecify.annotations.NullMarked;
