/** Tests of how diffs are answered. */
@NullMarked
package org.packstd.standards.diff.web;

import org.jspecify.annotations.NullMarked;
