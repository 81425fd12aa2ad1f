package org.packstd.standards.log.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.packstd.standards.log.Checkpoint;
import org.packstd.standards.log.Checkpoints;
import org.packstd.standards.log.Hash;
import org.springframework.stereotype.Component;

/** A checkpoint is {@code {_id: size, root, note, at}} and only ever inserted; {@code at} is for operators. */
@Component
final class MongoCheckpoints implements Checkpoints {

    private final MongoCollection<Document> checkpoints;
    private final Clock clock;

    MongoCheckpoints(MongoDatabase database, Clock clock) {
        this.checkpoints = database.getCollection("logCheckpoints");
        this.clock = clock;
    }

    @Override
    public Optional<Checkpoint> latest() {
        return Optional.ofNullable(checkpoints.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(MongoCheckpoints::checkpoint);
    }

    @Override
    public Checkpoint add(Checkpoint checkpoint) {
        try {
            checkpoints.insertOne(new Document("_id", checkpoint.size())
                    .append("root", new Binary(checkpoint.root().bytes()))
                    .append("note", checkpoint.note())
                    .append("at", Date.from(clock.instant())));
            return checkpoint;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw taken;
            }
            return checkpoint(Objects.requireNonNull(checkpoints.find(eq(checkpoint.size())).first()));
        }
    }

    private static Checkpoint checkpoint(Document document) {
        return new Checkpoint(document.getLong("_id"), Hash.of(document.get("root", Binary.class).getData()),
                document.getString("note"));
    }
}
