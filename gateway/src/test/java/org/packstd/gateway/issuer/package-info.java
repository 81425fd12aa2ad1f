/** Of whoever issues tokens. */
@NullMarked
package org.packstd.gateway.issuer;

import org.jspecify.annotations.NullMarked;
