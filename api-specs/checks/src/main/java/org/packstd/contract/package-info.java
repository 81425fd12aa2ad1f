/**
 * Checks that what services answer and send is what the contracts in {@code api-specs} promise. For tests only.
 *
 * <p>A failed check is an {@link java.lang.AssertionError} that names the operation or event and every violation.
 */
@NullMarked
package org.packstd.contract;

import org.jspecify.annotations.NullMarked;
