/**
 * The OpenID provider of a local system: who the demo people and programs are, and the tokens that say so.
 *
 * <p>It listens on the loopback address only and its passwords are public, so it must never guard anything real. What it
 * promises is the shape of a token (see {@link org.packstd.local.identity.TokenClaims}): any provider that fills the same
 * claims, Keycloak for one, takes its place without a change in the services.
 */
@NullMarked
package org.packstd.local.identity;

import org.jspecify.annotations.NullMarked;
