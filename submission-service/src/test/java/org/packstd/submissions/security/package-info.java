/** The outer door, row by row. */
@NullMarked
package org.packstd.submissions.security;

import org.jspecify.annotations.NullMarked;
