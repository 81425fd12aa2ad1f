package org.packstd.standards.family;

import java.util.List;
import java.util.Map;
import org.packstd.standards.text.LocalizedText;

/**
 * A family as its schema describes it.
 *
 * @param schema the JSON Schema 2020-12 document, complete in itself
 * @param schemaHash SHA-256 of that document in hexadecimal
 * @param expected names of the parameters that a variation without good reason does not lack
 */
public record FamilyDefinition(Family family, LocalizedText label, Map<String, Object> schema, String schemaHash,
        Map<String, ParameterDefinition> parameters, List<String> expected) {}
