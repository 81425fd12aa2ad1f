/** Stories of people and programs that ask for tokens. */
@NullMarked
package org.packstd.local.identity;

import org.jspecify.annotations.NullMarked;
