/** Reads the schemas of {@code api-specs/metadata}, which travel in the jar. */
@NullMarked
package org.packstd.standards.metadata.json;

import org.jspecify.annotations.NullMarked;
