package org.packstd.standards.importing.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.packstd.standards.importing.ImportRecord;
import org.packstd.standards.importing.ImportRecord.Begun;
import org.packstd.standards.importing.ImportRecord.Facts;
import org.packstd.standards.importing.ImportRecord.Finished;
import org.packstd.standards.importing.ImportResult;
import org.packstd.standards.importing.Imports;
import org.springframework.stereotype.Component;

/** The facts are written once and the results are written once; whoever comes second reads. */
@Component
final class MongoImports implements Imports {

    private final MongoCollection<Document> imports;

    MongoImports(MongoDatabase database) {
        imports = database.getCollection("imports");
    }

    @Override
    public ImportRecord begin(Facts facts) {
        try {
            imports.insertOne(ImportDocument.of(facts));
        } catch (MongoWriteException known) {
            if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw known;
            }
        }
        return find(facts.id()).orElseThrow();
    }

    @Override
    public Finished finish(Begun begun, List<ImportResult> results) {
        var id = begun.facts().id();
        var documents = results.stream().map(ImportDocument::of).toList();
        imports.updateOne(new Document("_id", id).append(ImportDocument.RESULTS, null),
                Updates.set(ImportDocument.RESULTS, documents));
        return find(id).map(Finished.class::cast).orElseThrow();
    }

    @Override
    public Optional<ImportRecord> find(String id) {
        return Optional.ofNullable(imports.find(eq(id)).first()).map(ImportDocument::record);
    }
}
