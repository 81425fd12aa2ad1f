/** Reads the profiles of {@code api-specs/metadata/evidence-profiles.json}, which travel in the jar. */
@NullMarked
package org.packstd.standards.evidence.json;

import org.jspecify.annotations.NullMarked;
