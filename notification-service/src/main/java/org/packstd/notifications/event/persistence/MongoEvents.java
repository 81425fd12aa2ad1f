package org.packstd.notifications.event.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.event.Events;
import org.springframework.stereotype.Component;

@Component
final class MongoEvents implements Events {

    private final MongoCollection<Document> events;

    MongoEvents(MongoDatabase database) {
        this.events = database.getCollection("events");
    }

    @Override
    public void keep(CloudEvent event) {
        try {
            events.insertOne(EventDocument.write(event));
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure); // heard before
        }
    }

    @Override
    public Optional<CloudEvent> find(String id) {
        return Optional.ofNullable(events.find(eq(id)).first()).map(EventDocument::read);
    }

    @Override
    public List<CloudEvent> findAll(Collection<String> ids) {
        return events.find(in("_id", ids)).map(EventDocument::read).into(new ArrayList<>());
    }
}
