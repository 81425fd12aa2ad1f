/** Diffs over HTTP. */
@NullMarked
package org.packstd.standards.diff.web;

import org.jspecify.annotations.NullMarked;
