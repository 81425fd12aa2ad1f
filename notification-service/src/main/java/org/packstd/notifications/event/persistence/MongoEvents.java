package org.packstd.notifications.event.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.EventType;
import org.packstd.notifications.event.Events;
import org.springframework.stereotype.Component;

@Component
final class MongoEvents implements Events, Indexed {

    private static final Bson WITHOUT_FACTS = exclude(EventDocument.FACTS);
    /** Facts may be long, so that only a few are in memory at a time. */
    private static final int FEW = 20;
    private static final long PATIENCE_SECONDS = 2;

    private final MongoCollection<Document> events;
    private final Clock clock;

    MongoEvents(MongoDatabase database, Clock clock) {
        this.events = database.getCollection("events");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        events.createIndex(Indexes.ascending(EventDocument.HEARD_AT));
        events.createIndex(Indexes.ascending(EventDocument.TYPE, EventDocument.HEARD_AT));
    }

    @Override
    public void keep(Collection<CloudEvent> heard) {
        var now = clock.instant();
        try {
            events.insertMany(heard.stream().map(event -> EventDocument.write(event, now)).toList(),
                    new InsertManyOptions().ordered(false));
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure); // those were heard before
        }
    }

    @Override
    public Optional<CloudEvent> find(String id) {
        return Optional.ofNullable(events.find(eq(id)).projection(WITHOUT_FACTS).first()).map(EventDocument::read);
    }

    @Override
    public Optional<CloudEvent> findWithFacts(String id) {
        return Optional.ofNullable(events.find(eq(id)).first()).map(EventDocument::read);
    }

    @Override
    public List<CloudEvent> findAll(Collection<String> ids) {
        return events.find(in("_id", ids)).projection(WITHOUT_FACTS).batchSize(Math.max(1, ids.size()))
                .map(EventDocument::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<CloudEvent> findAllWithFacts(Collection<String> ids) {
        return events.find(in("_id", ids)).map(EventDocument::read).into(new ArrayList<>());
    }

    @Override
    public boolean latest(Selection selection, int atMost, Predicate<CloudEvent> more) {
        var conditions = new ArrayList<Bson>();
        conditions.add(in(EventDocument.TYPE, selection.types().stream().map(EventType::text).sorted().toList()));
        conditions.add(gte(EventDocument.HEARD_AT, Date.from(selection.since())));
        if (!selection.families().isEmpty()) {
            conditions.add(in(EventDocument.FAMILY, selection.families()));
        }
        if (!selection.designations().isEmpty()) {
            conditions.add(in(EventDocument.DESIGNATION, selection.designations()));
        }
        try (var found = events.find(and(conditions)).sort(Sorts.descending(EventDocument.HEARD_AT)).limit(atMost)
                .batchSize(FEW).maxTime(PATIENCE_SECONDS, TimeUnit.SECONDS).iterator()) {
            while (found.hasNext() && more.test(EventDocument.read(found.next()))) {
                // the predicate does it all
            }
            return true;
        } catch (MongoExecutionTimeoutException tooLong) {
            return false;
        }
    }

    @Override
    public long forget(Instant before, int limit) {
        var dated = date(limit);
        var old = events.find(lt(EventDocument.HEARD_AT, Date.from(before)))
                .sort(Sorts.ascending(EventDocument.HEARD_AT)).projection(include("_id")).limit(limit)
                .map(document -> document.getString("_id")).into(new ArrayList<>());
        return dated + (old.isEmpty() ? 0 : events.deleteMany(in("_id", old)).getDeletedCount());
    }

    /** Those from the time before it was kept when they were heard were heard soon after they happened. */
    private long date(int limit) {
        var undated = events.find(eq(EventDocument.HEARD_AT, null)).projection(include("time")).limit(limit)
                .map(this::dated).into(new ArrayList<>());
        return undated.isEmpty() ? 0 : events.bulkWrite(undated).getModifiedCount();
    }

    private UpdateOneModel<Document> dated(Document event) {
        return new UpdateOneModel<>(and(eq(event.get("_id")), eq(EventDocument.HEARD_AT, null)),
                set(EventDocument.HEARD_AT, Date.from(EventDocument.happened(event).orElseGet(clock::instant))));
    }
}
