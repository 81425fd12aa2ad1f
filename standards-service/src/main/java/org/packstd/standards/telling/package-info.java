/**
 * What events tell beside what happened: the facts by which subscribers filter, what changed, and whose adoptions are
 * affected.
 *
 * <p>Everything here follows from what is stored and never changes, so that an event which is sent twice says the same.
 */
@NullMarked
package org.packstd.standards.telling;

import org.jspecify.annotations.NullMarked;
