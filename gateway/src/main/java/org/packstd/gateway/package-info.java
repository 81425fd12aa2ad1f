/**
 * The one address of the registry: routes to the three services, refuses what is harmful before it reaches one, and gives
 * every failure of its own the shape that the services use.
 *
 * <p>What is remembered between requests, quotas and sessions, is in a Redis where several gateways stand side by side.
 */
@NullMarked
package org.packstd.gateway;

import org.jspecify.annotations.NullMarked;
