/**
 * The organisations of the industry that take part, and which of them vote. What belongs together for a time has one vote.
 * Depends on {@code problem}, {@code page} and {@code conditional} only.
 */
@NullMarked
package org.packstd.submissions.organisation;

import org.jspecify.annotations.NullMarked;
