/**
 * The fault suite: harms a running system in every way that can be done on one machine while submissions run through it, and
 * looks after each fault whether anything that was acknowledged is lost, or happened twice.
 *
 * <p>Depends on {@code system} and {@code registry}. What it knows of losses the rolling upgrade asks too.
 */
@NullMarked
package org.packstd.local.faults;

import org.jspecify.annotations.NullMarked;
