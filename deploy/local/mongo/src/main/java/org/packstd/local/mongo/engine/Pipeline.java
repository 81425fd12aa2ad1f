package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An aggregation whose leading $match, $sort and $limit are answered by an index, and whose result comes in batches. */
final class Pipeline {

    private final List<Document> stages;
    private final String collectionName;
    private final int batchSize;
    private int read;

    Pipeline(Document command) {
        this.stages = Aggregation.parse(command.get("pipeline"));
        this.collectionName = String.valueOf(command.get("aggregate"));
        this.batchSize = command.get("cursor") instanceof Document cursor
                && cursor.get("batchSize") instanceof Number size ? size.intValue() : Batches.FIRST;
    }

    Document run(@Nullable RecordCollection collection, MongoDatabase database, DatabaseResolver databases, Oplog oplog,
            CursorRegistry cursors) {
        var namespace = database.getDatabaseName() + "." + collectionName;
        if (collection == null) {
            Aggregation.fromPipeline(stages, databases, database, null, oplog);
            return Answers.cursor(namespace, new QueryResult(List.of()));
        }
        var input = input(collection);
        var rest = Aggregation.fromPipeline(stages.subList(read, stages.size()), databases, database, collection,
                oplog);
        var result = rest.runStagesAsStream(input).map(Bson::encode).toList();
        return Answers.cursor(namespace, Batches.of(result, batchSize, UnaryOperator.identity(), cursors));
    }

    private Stream<Document> input(RecordCollection collection) {
        var match = next("$match") instanceof Document condition ? condition : new Document();
        var order = next("$sort") instanceof Document fields ? fields : null;
        var limit = next("$limit") instanceof Number number ? number.intValue() : 0;
        return collection.search(match, order, 0, limit);
    }

    /** The argument of the next stage if it is of this kind; it is then taken care of. */
    private @Nullable Object next(String kind) {
        if (read < stages.size() && stages.get(read).containsKey(kind)) {
            return stages.get(read++).get(kind);
        }
        return null;
    }
}
