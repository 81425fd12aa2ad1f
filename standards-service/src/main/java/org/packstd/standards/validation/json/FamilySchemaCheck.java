package org.packstd.standards.validation.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.packstd.standards.family.Families;
import org.packstd.standards.family.Family;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.validation.SchemaCheck;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule L0 by json-schema-validator. */
@Component
public final class FamilySchemaCheck implements SchemaCheck {

    private final JsonMapper json = JsonMapper.shared();
    private final Map<Family, Schema> schemas = new HashMap<>();

    public FamilySchemaCheck(Families families) {
        var dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-ui"))
                .keyword(new NonValidationKeyword("x-groups"))
                .keyword(new NonValidationKeyword("x-required-parameters"))
                .keyword(new NonValidationKeyword("x-required-by-layout"))
                .keyword(new NonValidationKeyword("x-required-attributes"))
                .build();
        var registry = SchemaRegistry.withDialect(dialect);
        for (var definition : families.all()) {
            schemas.put(definition.family(), registry.getSchema(json.<JsonNode>valueToTree(definition.schema())));
        }
    }

    @Override
    public Stream<Finding> check(Family family, Payload payload) {
        var schema = Objects.requireNonNull(schemas.get(family));
        return schema.validate(json.<JsonNode>valueToTree(payload.members()))
                .stream()
                .map(SchemaFindings::describe)
                .distinct(); // "no min", "no nom" and "no max" are one finding
    }
}
