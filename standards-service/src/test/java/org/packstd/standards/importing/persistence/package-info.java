/** What every store of imports must do, run on the embedded and on a real MongoDB. */
@NullMarked
package org.packstd.standards.importing.persistence;

import org.jspecify.annotations.NullMarked;
