/**
 * People log in at the identity provider, and the browser gets a cookie instead of tokens.
 *
 * <p>A session holds who it is and the tokens that speak for them; requests that come with its cookie go on to the services
 * with the access token, which each service checks as any other. A token is renewed before it expires, once, however many
 * requests need it. Whoever brings a token of their own needs no session and meets nothing of this package.
 */
@NullMarked
package org.packstd.gateway.login;

import org.jspecify.annotations.NullMarked;
