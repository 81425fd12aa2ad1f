/** The contracts are checked before anything is checked against them. */
@NullMarked
package org.packstd.contract;

import org.jspecify.annotations.NullMarked;
