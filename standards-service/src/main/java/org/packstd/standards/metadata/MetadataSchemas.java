package org.packstd.standards.metadata;

import java.util.List;
import java.util.Optional;

/** The schemas of document data and of corrigenda. */
public record MetadataSchemas(List<DocumentSchema> all) {

    public Optional<DocumentSchema> named(String name) {
        return all.stream().filter(schema -> schema.name().equals(name)).findFirst();
    }
}
