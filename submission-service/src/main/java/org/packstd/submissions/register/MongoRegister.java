package org.packstd.submissions.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.conditional.Register;
import org.packstd.submissions.conditional.Versioned;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;

/**
 * A register as a collection: {@code _id} is the name. What is absent is written as null, so that a change leaves nothing
 * behind of what was there before.
 */
public abstract class MongoRegister<T extends Versioned<T>> implements Register<T> {

    protected final MongoCollection<Document> entries;

    protected MongoRegister(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    /** All fields but {@code _id} and {@code version}, those without a value too. */
    protected abstract Document encode(T entry);

    protected abstract T decode(Document document);

    /** What else is written when an entry is added. */
    protected void adding(T entered, Document document) {}

    /** What else is written when an entry is changed. */
    protected List<Bson> changing(T changed) {
        return List.of();
    }

    @Override
    public Optional<T> find(String key) {
        return Optional.ofNullable(entries.find(eq(key)).first()).map(this::decode);
    }

    @Override
    public final boolean add(T entered) {
        var document = encode(entered).append("_id", entered.key()).append("version", entered.version());
        adding(entered, document);
        return Once.insert(entries, document);
    }

    @Override
    public final boolean change(T changed) {
        var updates = new ArrayList<>(changing(changed));
        encode(changed).forEach((field, value) -> updates.add(Updates.set(field, value)));
        updates.add(Updates.set("version", changed.version()));
        return entries.updateOne(and(eq("_id", changed.key()), eq("version", changed.version() - 1)),
                Updates.combine(updates)).getMatchedCount() == 1;
    }

    /** Those that fit, by name. */
    protected final Page<T> page(Bson wanted, @Nullable Cursor cursor, int limit) {
        var found = entries.find(cursor == null ? wanted : and(wanted, gt("_id", cursor.after())))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(this::decode).into(new ArrayList<>());
        return Page.of(found, limit, Versioned::key);
    }

    /** What holds at an instant, as it is told by the fields {@code from} and {@code until}. */
    protected static Bson holdsAt(Instant instant) {
        var then = Date.from(instant);
        return and(lte("from", then), or(eq("until", null), gt("until", then)));
    }

    protected static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    protected static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
