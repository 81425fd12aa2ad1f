package org.packstd.standards.corrigendum.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.packstd.standards.corrigendum.Corrigenda;
import org.packstd.standards.corrigendum.Corrigendum;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.standard.RevisionId;
import org.springframework.stereotype.Component;

/** Insert only. Numbers are tried from 1 upwards, so that a repetition meets what it stored before it meets a free one. */
@Component
final class MongoCorrigenda implements Corrigenda, Indexed {

    private final MongoCollection<Document> corrigenda;

    MongoCorrigenda(MongoDatabase database) {
        corrigenda = database.getCollection("corrigenda");
    }

    @Override
    public void createIndexes() {
        corrigenda.createIndex(
                Indexes.ascending(CorrigendumDocument.CORRECTED, CorrigendumDocument.NUMBER));
    }

    @Override
    public Optional<Corrigendum> add(Corrigendum unnumbered) {
        for (int number = 1; number <= Corrigendum.MOST; number++) {
            var stored = store(unnumbered.numbered(number));
            if (stored.publicationId().equals(unnumbered.publicationId())) {
                return Optional.of(stored);
            }
        }
        return Optional.empty();
    }

    /** Returns what has the number afterwards. */
    private Corrigendum store(Corrigendum corrigendum) {
        try {
            corrigenda.insertOne(CorrigendumDocument.of(corrigendum));
            return corrigendum;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return find(corrigendum.corrected(), corrigendum.number()).orElseThrow(() -> taken);
        }
    }

    @Override
    public Optional<Corrigendum> find(RevisionId corrected, int number) {
        return Optional.ofNullable(corrigenda.find(eq(CorrigendumDocument.id(corrected, number))).first())
                .map(CorrigendumDocument::corrigendum);
    }

    @Override
    public List<Corrigendum> of(RevisionId corrected) {
        return corrigenda.find(eq(CorrigendumDocument.CORRECTED, corrected.toString()))
                .sort(Sorts.ascending(CorrigendumDocument.NUMBER))
                .limit(Corrigendum.MOST)
                .map(CorrigendumDocument::corrigendum)
                .into(new ArrayList<>());
    }
}
