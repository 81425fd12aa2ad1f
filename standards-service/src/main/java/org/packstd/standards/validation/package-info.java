/**
 * The automatic checks of a proposal: first its shape by the schema of its family, then every rule that applies, then its
 * standing against what is already published.
 *
 * <p>
 * A check stores nothing and is the same for a dry run, an import and an approved submission.
 */
@NullMarked
package org.packstd.standards.validation;

import org.jspecify.annotations.NullMarked;
