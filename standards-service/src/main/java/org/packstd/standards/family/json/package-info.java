/** Reads the definitions of families from the JSON Schemas of {@code api-specs/families}, which travel in the jar. */
@NullMarked
package org.packstd.standards.family.json;

import org.jspecify.annotations.NullMarked;
