package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Claims of which nobody knows, as the database went away before it answered: they may have been made, or may not have been
 * given back. They are given back as soon as it answers again, instead of running out. Whatever is forgotten here still does.
 */
final class LostClaims {

    private static final int MOST = 200;

    private final MongoCollection<Document> deliveries;
    private final ConcurrentLinkedQueue<Lost> lost = new ConcurrentLinkedQueue<>();

    LostClaims(MongoCollection<Document> deliveries) {
        this.deliveries = deliveries;
    }

    /** @param freeAt when others may have them; absent for at once */
    private record Lost(String token, List<String> ids, @Nullable Instant freeAt) {}

    /** Does what claims these or gives them back; if it fails, nobody has them. */
    <T> T orRemember(String token, List<String> ids, @Nullable Instant freeAt, Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException unknown) {
            if (lost.size() < MOST) {
                lost.add(new Lost(token, ids, freeAt));
            }
            throw unknown;
        }
    }

    /** @throws MongoException if the database is still away; they are remembered then */
    void giveBack(Instant now) {
        for (var one = lost.peek(); one != null; one = lost.peek()) {
            giveBack(deliveries, one.token(), one.ids(), one.freeAt() == null ? now : one.freeAt());
            lost.remove(one);
        }
    }

    static UpdateResult giveBack(MongoCollection<Document> deliveries, String token, List<String> ids, Instant freeAt) {
        return deliveries.updateMany(and(in("_id", ids), eq("claim", token)),
                combine(set("freeAt", Date.from(freeAt)), unset("claim")));
    }
}
