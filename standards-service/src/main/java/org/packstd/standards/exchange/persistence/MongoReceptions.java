package org.packstd.standards.exchange.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.packstd.standards.exchange.Reception;
import org.packstd.standards.exchange.Receptions;
import org.springframework.stereotype.Component;

/** Insert only; {@code _id} is the revision. */
@Component
final class MongoReceptions implements Receptions {

    private final MongoCollection<Document> receptions;

    MongoReceptions(MongoDatabase database) {
        receptions = database.getCollection("receptions");
    }

    @Override
    public Reception record(Reception reception) {
        try {
            receptions.insertOne(document(reception));
            return reception;
        } catch (MongoWriteException known) {
            if (known.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw known;
            }
            var first = Objects.requireNonNull(receptions.find(eq(reception.revision().toString())).first());
            return new Reception(reception.revision(), first.getString("subject"), first.getString("organisation"),
                    first.getString("source"), first.getDate("at").toInstant());
        }
    }

    private static Document document(Reception reception) {
        var document = new Document("_id", reception.revision().toString()).append("subject", reception.subject())
                .append("source", reception.source())
                .append("at", Date.from(reception.at()));
        return reception.organisation() == null ? document : document.append("organisation", reception.organisation());
    }
}
