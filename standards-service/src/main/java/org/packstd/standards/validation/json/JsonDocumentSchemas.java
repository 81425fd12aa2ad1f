package org.packstd.standards.validation.json;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.stream.Stream;
import org.packstd.standards.metadata.DocumentSchema;
import org.packstd.standards.metadata.Metadata;
import org.packstd.standards.metadata.MetadataSchemas;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.validation.DocumentSchemas;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule L0 for document data and corrections by json-schema-validator. */
@Component
public final class JsonDocumentSchemas implements DocumentSchemas {

    private final JsonMapper json = JsonMapper.shared();
    private final Schema metadata;
    private final Schema corrigendum;

    public JsonDocumentSchemas(MetadataSchemas schemas) {
        var dialect = Dialect.builder(Dialects.getDraft202012()).keyword(new NonValidationKeyword("x-ui")).build();
        var registry = SchemaRegistry.withDialect(dialect);
        metadata = schema(registry, schemas, DocumentSchema.METADATA);
        corrigendum = schema(registry, schemas, DocumentSchema.CORRIGENDUM);
    }

    private Schema schema(SchemaRegistry registry, MetadataSchemas schemas, String name) {
        return registry.getSchema(json.<JsonNode>valueToTree(schemas.named(name).orElseThrow().document()));
    }

    @Override
    public Shape check(Metadata given) {
        var errors = metadata.validate(json.<JsonNode>valueToTree(given.members()));
        return new Shape(
                errors.stream().map(SchemaFindings::describe).distinct().map(JsonDocumentSchemas::beside).toList(),
                errors.stream().anyMatch(error -> error.getKeyword().equals("maxItems")));
    }

    @Override
    public Stream<Finding> checkCorrigendum(Payload corrections) {
        return corrigendum.validate(json.<JsonNode>valueToTree(corrections.members())).stream()
                .map(SchemaFindings::describe)
                .distinct();
    }

    private static Finding beside(Finding found) {
        return new Finding(found.rule(), found.severity(), "/metadata" + found.pointer(), found.value(),
                found.expected(), found.message());
    }
}
