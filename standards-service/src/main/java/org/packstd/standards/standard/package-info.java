/**
 * Standards and the revisions through which they evolve.
 *
 * <p>
 * Publishing a revision supersedes the one before it; no revision is ever edited or deleted, and a withdrawn standard
 * stays readable. A revision exists for readers only once its standard names it. The subpackages are adapters; nothing
 * here depends on them.
 */
@NullMarked
package org.packstd.standards.standard;

import org.jspecify.annotations.NullMarked;
