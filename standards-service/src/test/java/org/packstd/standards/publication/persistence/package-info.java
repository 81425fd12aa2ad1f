/** What every store of publications must do, run on the embedded and on a real MongoDB. */
@NullMarked
package org.packstd.standards.publication.persistence;

import org.jspecify.annotations.NullMarked;
