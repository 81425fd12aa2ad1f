/** What every catalogue must do, run on the embedded and on a real MongoDB. */
@NullMarked
package org.packstd.standards.standard.persistence;

import org.jspecify.annotations.NullMarked;
