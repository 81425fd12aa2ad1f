/** The normative content as canonical JSON (RFC 8785). */
@NullMarked
package org.packstd.standards.standard.json;

import org.jspecify.annotations.NullMarked;
