/**
 * The public API of a running registry, as a program outside sees it: tokens from the identity provider, JSON over HTTP at
 * the gateway. Used by everything here that speaks to the system: sample, demo, measurements, tests.
 */
@NullMarked
package org.packstd.local.registry;

import org.jspecify.annotations.NullMarked;
