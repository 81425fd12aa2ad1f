/** CDXML out of the sample catalogue and back. */
@NullMarked
package org.packstd.standards.exchange.cdxml;

import org.jspecify.annotations.NullMarked;
