/**
 * The rolling upgrade: one instance after the other takes the place of an older one while submissions, votes and reads go on,
 * and afterwards nothing is missing, neither an answer nor an event.
 *
 * <p>Depends on {@code system} and {@code registry}, and on what {@code faults} knows of losses.
 */
@NullMarked
package org.packstd.local.upgrade;

import org.jspecify.annotations.NullMarked;
