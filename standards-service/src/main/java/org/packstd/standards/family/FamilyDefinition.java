package org.packstd.standards.family;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packstd.standards.text.LocalizedText;

/**
 * A family as its schema describes it.
 *
 * @param schema the JSON Schema 2020-12 document, complete in itself
 * @param schemaHash SHA-256 of that document in hexadecimal
 * @param parameters by name, in the order of the schema
 * @param attributes by name, in the order of the schema
 * @param members what a payload of the family may say besides, such as {@code dies}, {@code terminals.matrix} and
 * {@code lengthModel}
 * @param expected names of the parameters that a variation without good reason does not lack; of several with a bar
 * between them it needs one
 * @param expectedByLayout the same for variations of that layout
 * @param expectedAttributes names of the attributes that a variation without good reason does not lack
 */
public record FamilyDefinition(Family family, LocalizedText label, Map<String, Object> schema, String schemaHash,
        Map<String, ParameterDefinition> parameters, Map<String, AttributeDefinition> attributes, Set<String> members,
        List<String> expected, Map<String, List<String>> expectedByLayout, List<String> expectedAttributes) {

    private static final String ATTRIBUTE = "attributes.";

    /**
     * Whether a payload of the family may say that.
     *
     * @param path a parameter such as {@code bodyX}, an attribute such as {@code attributes.hostLanes}, or another member
     * such as {@code dies} and {@code terminals.matrix}
     */
    public boolean has(String path) {
        return path.startsWith(ATTRIBUTE)
                ? attributes.containsKey(path.substring(ATTRIBUTE.length()))
                : parameters.containsKey(path) || members.contains(path);
    }
}
