/**
 * What binds beside the specification: language, dates, relations to other standards, domains, evidence.
 *
 * <p>
 * Kept as it was written, because it is hashed; read here as far as it can be understood. What the schema
 * {@code api-specs/metadata/metadata.schema.json} would refuse is left out, never a failure.
 */
@NullMarked
package org.packstd.standards.metadata;

import org.jspecify.annotations.NullMarked;
