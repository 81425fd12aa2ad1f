package org.packstd.standards.standard.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.standard.ChangedStandards;
import org.springframework.stereotype.Component;

/** By the marker that every write of {@link MongoStandards} sets. */
@Component
final class MongoChangedStandards implements ChangedStandards, Indexed {

    private final MongoCollection<Document> standards;

    MongoChangedStandards(MongoDatabase database) {
        standards = database.getCollection("standards");
    }

    @Override
    public void createIndexes() {
        standards.createIndex(Indexes.ascending(StandardDocument.CHANGED_AT, "_id"));
    }

    @Override
    public List<Change> since(Instant since, @Nullable String after, int limit) {
        var from = Date.from(since);
        var notBefore = gte(StandardDocument.CHANGED_AT, from); // the bound of the index
        var later = after == null
                ? notBefore
                : and(notBefore, or(gt(StandardDocument.CHANGED_AT, from), gt("_id", after)));
        return standards.find(later)
                .sort(Sorts.ascending(StandardDocument.CHANGED_AT, "_id"))
                .projection(Projections.exclude("outbox"))
                .limit(limit)
                .map(document -> new Change(StandardDocument.standard(document),
                        document.getDate(StandardDocument.CHANGED_AT).toInstant()))
                .into(new ArrayList<>());
    }
}
