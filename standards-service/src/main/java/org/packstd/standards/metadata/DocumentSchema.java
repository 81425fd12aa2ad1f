package org.packstd.standards.metadata;

import java.util.Map;

/**
 * A JSON Schema of this registry.
 *
 * @param name {@code metadata} or {@code corrigendum}
 * @param document the schema itself
 * @param version changes when the schema does
 */
public record DocumentSchema(String name, Map<String, Object> document, String version) {

    public static final String METADATA = "metadata";
    public static final String CORRIGENDUM = "corrigendum";
}
