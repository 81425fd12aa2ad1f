/** Checks payloads against the JSON Schemas of the families. */
@NullMarked
package org.packstd.standards.validation.json;

import org.jspecify.annotations.NullMarked;
