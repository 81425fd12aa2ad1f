package org.packstd.standards.standard.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.family.Family;
import org.packstd.standards.outbox.EventEncoder;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.standard.ChangeBell;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.Standard;
import org.packstd.standards.standard.Standard.Status;
import org.packstd.standards.standard.StandardEvent;
import org.packstd.standards.standard.Standards;
import org.springframework.stereotype.Component;

/** Each change is one write, guarded by the version, with its events in the same document. */
@Component
final class MongoStandards implements Standards, Indexed {

    private final MongoCollection<Document> standards;
    private final EventEncoder<StandardEvent> encoder;
    private final Clock clock;
    private final RelayLoop relay;
    private final ChangeBell bell;

    MongoStandards(MongoDatabase database, EventEncoder<StandardEvent> encoder, Clock clock, RelayLoop relay,
            ChangeBell bell) {
        this.standards = database.getCollection("standards");
        this.encoder = encoder;
        this.clock = clock;
        this.relay = relay;
        this.bell = bell;
    }

    @Override
    public void createIndexes() {
        standards.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
        standards.createIndex(Indexes.ascending(StandardDocument.FAMILY, "_id"));
        standards.createIndex(Indexes.ascending(StandardDocument.WITHDRAWN, "_id"));
        standards.createIndex(Indexes.ascending(StandardDocument.REPLACED, "_id"));
        standards.createIndex(Indexes.ascending(StandardDocument.EFFECT_DUE), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Standard> find(Designation designation) {
        return Optional.ofNullable(standards.find(eq(designation.toString())).projection(withoutOutbox()).first())
                .map(StandardDocument::standard);
    }

    @Override
    public List<Standard> page(@Nullable Family family, @Nullable Status status, @Nullable String after,
            int limit) {
        var filters = new ArrayList<Bson>();
        if (family != null) {
            filters.add(eq(StandardDocument.FAMILY, family.name()));
        }
        if (status != null) {
            filters.add(has(status));
        }
        if (after != null) {
            filters.add(gt("_id", after));
        }
        return standards.find(filters.isEmpty() ? empty() : and(filters))
                .sort(Sorts.ascending("_id"))
                .projection(withoutOutbox())
                .limit(limit)
                .map(StandardDocument::standard)
                .into(new ArrayList<>());
    }

    @Override
    public List<Standard> withEffectDue(LocalDate day, int limit) {
        return standards
                .find(and(gt(StandardDocument.EFFECT_DUE, ""), lte(StandardDocument.EFFECT_DUE, day.toString())))
                .sort(Sorts.ascending(StandardDocument.EFFECT_DUE))
                .projection(withoutOutbox())
                .limit(limit)
                .map(StandardDocument::standard)
                .into(new ArrayList<>());
    }

    /** What was stored before a standard could be replaced is not. */
    private static Bson has(Status status) {
        return switch (status) {
            case CURRENT -> and(eq(StandardDocument.WITHDRAWN, false), ne(StandardDocument.REPLACED, true));
            case SUPERSEDED -> and(eq(StandardDocument.REPLACED, true), eq(StandardDocument.WITHDRAWN, false));
            case WITHDRAWN -> eq(StandardDocument.WITHDRAWN, true);
        };
    }

    @Override
    public boolean add(Standard.InForce standard, List<StandardEvent> events) {
        var document = new Document("_id", standard.designation().toString());
        document.putAll(StandardDocument.state(standard));
        document.values().removeIf(Objects::isNull);
        var now = clock.instant();
        document.append(StandardDocument.CHANGED_AT, Date.from(now));
        OutboxEntry.putInto(document, encode(events), now);
        try {
            standards.insertOne(document);
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
        relay.wake();
        bell.ring();
        return true;
    }

    @Override
    public boolean change(Standard before, Standard after, List<StandardEvent> events) {
        var unchanged = new Document("_id", before.designation().toString())
                .append(StandardDocument.VERSION, before.head().version());
        var state = StandardDocument.state(after).entrySet().stream()
                .map(each -> each.getValue() == null
                        ? Updates.unset(each.getKey())
                        : Updates.set(each.getKey(), each.getValue()));
        var now = clock.instant();
        var change = Updates.combine(Updates.combine(state.toList()),
                Updates.set(StandardDocument.CHANGED_AT, Date.from(now)));
        var result = standards.updateOne(unchanged, events.isEmpty()
                ? change
                : Updates.combine(change, OutboxEntry.append(encode(events), now)));
        if (result.getMatchedCount() == 0) {
            return false;
        }
        relay.wake();
        bell.ring();
        return true;
    }

    private List<OutboxEntry> encode(List<StandardEvent> events) {
        return events.stream().map(encoder::encode).toList();
    }

    private static Bson withoutOutbox() {
        return Projections.exclude("outbox");
    }
}
