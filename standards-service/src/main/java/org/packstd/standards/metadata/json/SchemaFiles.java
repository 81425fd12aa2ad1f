package org.packstd.standards.metadata.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.packstd.standards.metadata.DocumentSchema;
import org.packstd.standards.metadata.MetadataSchemas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The schemas as they stand in the contracts. */
@Configuration(proxyBeanMethods = false)
public class SchemaFiles {

    @Bean
    public MetadataSchemas metadataSchemas() {
        return new MetadataSchemas(List.of(read(DocumentSchema.METADATA), read(DocumentSchema.CORRIGENDUM)));
    }

    private static DocumentSchema read(String name) {
        var file = "/metadata/" + name + ".schema.json";
        try (var stream = SchemaFiles.class.getResourceAsStream(file)) {
            var bytes = Objects.requireNonNull(stream, file).readAllBytes();
            var document = JsonMapper.shared().readValue(bytes, new TypeReference<Map<String, Object>>() {
            });
            return new DocumentSchema(name, document, DigestUtils.sha256Hex(bytes));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
