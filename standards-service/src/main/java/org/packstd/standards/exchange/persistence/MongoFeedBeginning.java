package org.packstd.standards.exchange.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.packstd.standards.exchange.FeedBeginning;
import org.packstd.standards.outbox.Journal;
import org.packstd.standards.outbox.OutboxEntry;
import org.springframework.stereotype.Component;

/** That it is told is a document {@code {_id: "beginning", toldAt}} of {@code feedState}. */
@Component
final class MongoFeedBeginning implements FeedBeginning {

    private static final String BEGINNING = "beginning";
    private static final String EVENT = "event";

    private final MongoCollection<Document> state;
    private final MongoCollection<Document> changes;
    private final Journal feed;
    private final Clock clock;

    MongoFeedBeginning(MongoDatabase database, Journal feed, Clock clock) {
        this.state = database.getCollection("feedState");
        this.changes = database.getCollection("changes");
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public boolean isTold() {
        return state.find(eq(BEGINNING)).first() != null;
    }

    @Override
    public void told() {
        state.updateOne(eq(BEGINNING), set("toldAt", Date.from(clock.instant())), new UpdateOptions().upsert(true));
    }

    @Override
    public Set<String> known(List<String> events) {
        return changes.find(in(EVENT, events)).projection(include(EVENT)).map(document -> document.getString(EVENT))
                .into(new HashSet<>());
    }

    /** Only what the feed keeps of an event; it is not sent. */
    @Override
    public void tell(String event, String type, String designation, Instant at) {
        feed.record(new OutboxEntry(event, type, designation, at, "", ""));
    }
}
