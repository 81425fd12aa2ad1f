/** What every store of registered variations must do, run on the embedded and on a real MongoDB. */
@NullMarked
package org.packstd.standards.validation.persistence;

import org.jspecify.annotations.NullMarked;
