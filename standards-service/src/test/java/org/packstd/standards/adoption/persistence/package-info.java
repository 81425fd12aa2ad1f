/** What every store of adoption records must do, run on the embedded and on a real MongoDB. */
@NullMarked
package org.packstd.standards.adoption.persistence;

import org.jspecify.annotations.NullMarked;
