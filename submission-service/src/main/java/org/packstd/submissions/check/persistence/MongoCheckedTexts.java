package org.packstd.submissions.check.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.Optional;
import org.bson.Document;
import org.packstd.submissions.check.CheckedTexts;
import org.packstd.submissions.proposal.Payload;

/** {@code _id} is the hash; a text is written once and never changes. */
final class MongoCheckedTexts implements CheckedTexts {

    private final MongoCollection<Document> texts;

    MongoCheckedTexts(MongoCollection<Document> texts) {
        this.texts = texts;
    }

    @Override
    public void keep(String contentHash, Payload payload) {
        try {
            texts.updateOne(eq(contentHash), setOnInsert("payload", payload.json()), new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            } // somebody kept the same text at the same time
        }
    }

    @Override
    public Optional<Payload> find(String contentHash) {
        return Optional.ofNullable(texts.find(eq(contentHash)).first())
                .map(found -> new Payload(found.getString("payload")));
    }
}
