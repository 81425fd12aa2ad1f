/** Leaves as canonical JSON (RFC 8785). */
@NullMarked
package org.packstd.standards.log.json;

import org.jspecify.annotations.NullMarked;
