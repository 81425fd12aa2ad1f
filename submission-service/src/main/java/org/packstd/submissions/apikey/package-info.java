/**
 * API keys: how a program reads in the name of an organisation without an identity provider.
 *
 * <p>A key is made and revoked by people. It is never stored: only the SHA-256 of it is, which suffices since a key is drawn
 * from more than 170 bits, so that nobody can guess what a hash is of. Whoever shows a key that is good now gets an access
 * token for a minute that every service checks like any other; it has scopes for reading, the organisation, and no roles.
 */
@NullMarked
package org.packstd.submissions.apikey;

import org.jspecify.annotations.NullMarked;
