package org.packstd.standards.publication.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.standards.database.Indexed;
import org.packstd.standards.family.Family;
import org.packstd.standards.outbox.EventEncoder;
import org.packstd.standards.outbox.OutboxEntry;
import org.packstd.standards.outbox.RelayLoop;
import org.packstd.standards.publication.Publication;
import org.packstd.standards.publication.PublicationRefused;
import org.packstd.standards.publication.Publications;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.springframework.stereotype.Component;

/** The first write decides what a publication becomes: later ones find the {@code _id} taken or the state changed. */
@Component
final class MongoPublications implements Publications, Indexed {

    private final MongoCollection<Document> publications;
    private final MongoCollection<Document> counters;
    private final EventEncoder<PublicationRefused> encoder;
    private final Clock clock;
    private final RelayLoop relay;

    MongoPublications(MongoDatabase database, EventEncoder<PublicationRefused> encoder, Clock clock, RelayLoop relay) {
        this.publications = database.getCollection("publications");
        this.counters = database.getCollection("counters");
        this.encoder = encoder;
        this.clock = clock;
        this.relay = relay;
    }

    @Override
    public void createIndexes() {
        publications.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Publication> find(String id) {
        return Optional.ofNullable(publications.find(eq(id)).projection(Projections.exclude("outbox")).first())
                .map(PublicationDocument::publication);
    }

    @Override
    public int nextNumber(Family family) {
        try {
            return count(family);
        } catch (MongoCommandException race) {
            if (ErrorCategory.fromErrorCode(race.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw race;
            }
            return count(family); // two upserts met at the very first number: by now the counter is there
        }
    }

    @Override
    public void keepFree(Designation designation) {
        try {
            atLeast(designation);
        } catch (MongoWriteException race) {
            if (race.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw race;
            }
            atLeast(designation); // two upserts met at the very first number: by now the counter is there
        }
    }

    private void atLeast(Designation designation) {
        counters.updateOne(counter(designation.family()), Updates.max("last", designation.number()),
                new UpdateOptions().upsert(true));
    }

    private static Bson counter(Family family) {
        return eq("designation:" + family.code());
    }

    private int count(Family family) {
        var counter = counters.findOneAndUpdate(counter(family), Updates.inc("last", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(counter).getInteger("last");
    }

    @Override
    public Publication reserve(String id, RevisionId place, Instant at) {
        insert(PublicationDocument.reserved(id, place, at));
        return find(id).orElseThrow();
    }

    @Override
    public Publication refuse(PublicationRefused refused) {
        var event = List.of(encoder.encode(refused));
        var document = new Document("_id", refused.approval());
        document.putAll(PublicationDocument.refused(refused));
        OutboxEntry.putInto(document, event, clock.instant());
        if (!insert(document)) {
            var state = PublicationDocument.refused(refused).entrySet().stream()
                    .map(each -> Updates.set(each.getKey(), each.getValue()))
                    .toList();
            publications.updateOne(
                    new Document("_id", refused.approval()).append(PublicationDocument.STATE,
                            PublicationDocument.RESERVED),
                    Updates.combine(Updates.combine(state), OutboxEntry.append(event, clock.instant())));
        }
        relay.wake();
        return find(refused.approval()).orElseThrow();
    }

    @Override
    public void complete(String id) {
        publications.updateOne(
                new Document("_id", id).append(PublicationDocument.STATE, PublicationDocument.RESERVED),
                Updates.set(PublicationDocument.STATE, PublicationDocument.PUBLISHED));
    }

    /** Returns false when the {@code _id} is taken. */
    private boolean insert(Document document) {
        try {
            publications.insertOne(document);
            return true;
        } catch (MongoWriteException taken) {
            if (taken.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw taken;
        }
    }
}
