package org.packstd.submissions.organisation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.organisation.Affiliation;
import org.packstd.submissions.organisation.Affiliations;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.register.MongoRegister;

/** {@code _id} is {@code <organisation>|<other>}; {@code members} has both, so that either side finds it. */
final class MongoAffiliations extends MongoRegister<Affiliation> implements Affiliations, Indexed {

    MongoAffiliations(MongoCollection<Document> affiliations) {
        super(affiliations);
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("members", "_id"));
        entries.createIndex(Indexes.ascending("from"));
    }

    @Override
    public Page<Affiliation> of(String organisation, @Nullable Cursor cursor, int limit) {
        return page(eq("members", organisation), cursor, limit);
    }

    @Override
    public List<Affiliation> holding(Instant instant) {
        return entries.find(holdsAt(instant)).map(this::decode).into(new ArrayList<>());
    }

    @Override
    public List<Affiliation> around(Collection<String> organisations, Instant instant, int limit) {
        return entries.find(and(in("members", organisations), holdsAt(instant))).limit(limit).map(this::decode)
                .into(new ArrayList<>());
    }

    @Override
    protected Document encode(Affiliation affiliation) {
        return new Document("organisation", affiliation.organisation())
                .append("other", affiliation.other())
                .append("members", List.of(affiliation.organisation(), affiliation.other()))
                .append("kind", affiliation.kind().name())
                .append("from", Date.from(affiliation.period().from()))
                .append("until", date(affiliation.period().until()));
    }

    @Override
    protected Affiliation decode(Document document) {
        return new Affiliation(document.getString("organisation"), document.getString("other"),
                Affiliation.Kind.valueOf(document.getString("kind")),
                new Period(document.getDate("from").toInstant(), instant(document, "until")),
                document.getLong("version"));
    }
}
