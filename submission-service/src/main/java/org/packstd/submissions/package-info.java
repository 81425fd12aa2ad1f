/** The submission service: takes proposals through checks, ballots and certification until they may be published. */
@NullMarked
package org.packstd.submissions;

import org.jspecify.annotations.NullMarked;
