/** Texts and findings in the words of the contract, for all adapters that speak it. */
@NullMarked
package org.packstd.standards.wording;

import org.jspecify.annotations.NullMarked;
