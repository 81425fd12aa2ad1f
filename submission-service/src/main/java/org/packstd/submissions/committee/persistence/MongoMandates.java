package org.packstd.submissions.committee.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Mandate;
import org.packstd.submissions.committee.Mandates;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.register.MongoRegister;

/** {@code _id} is {@code <committee>|<organisation>}. */
final class MongoMandates extends MongoRegister<Mandate> implements Mandates, Indexed {

    private static final String DELEGATE = "delegation.subject";

    MongoMandates(MongoCollection<Document> mandates) {
        super(mandates);
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("committee", "_id"));
        entries.createIndex(Indexes.ascending(DELEGATE), new IndexOptions().sparse(true));
    }

    @Override
    public Page<Mandate> of(String committee, @Nullable Cursor cursor, int limit) {
        return page(eq("committee", committee), cursor, limit);
    }

    @Override
    public List<Mandate> of(String committee, Collection<String> organisations) {
        var keys = organisations.stream().map(organisation -> Mandate.key(committee, organisation)).toList();
        return keys.isEmpty()
                ? List.of()
                : entries.find(in("_id", keys)).map(this::decode).into(new ArrayList<>());
    }

    @Override
    public List<Mandate> delegatedTo(String subject, int limit) {
        return entries.find(eq(DELEGATE, subject)).sort(Sorts.ascending("_id")).limit(limit).map(this::decode)
                .into(new ArrayList<>());
    }

    @Override
    protected Document encode(Mandate mandate) {
        return new Document("committee", mandate.committee())
                .append("organisation", mandate.organisation())
                .append("designation", encode(mandate.designation()))
                .append("delegation", encode(mandate.delegation()));
    }

    private static @Nullable Document encode(Mandate.@Nullable Designation designation) {
        return designation == null
                ? null
                : encode(designation.period()).append("voter", designation.voter())
                        .append("alternate", designation.alternate());
    }

    private static @Nullable Document encode(Mandate.@Nullable Delegation delegation) {
        return delegation == null
                ? null
                : encode(delegation.period()).append("subject", delegation.subject())
                        .append("organisation", delegation.organisation());
    }

    private static Document encode(Period period) {
        return new Document("from", Date.from(period.from())).append("until", date(period.until()));
    }

    @Override
    protected Mandate decode(Document document) {
        var designation = document.get("designation", Document.class);
        var delegation = document.get("delegation", Document.class);
        return new Mandate(document.getString("committee"), document.getString("organisation"),
                designation == null
                        ? null
                        : new Mandate.Designation(designation.getString("voter"), designation.getString("alternate"),
                                period(designation)),
                delegation == null
                        ? null
                        : new Mandate.Delegation(delegation.getString("subject"),
                                delegation.getString("organisation"), period(delegation)),
                document.getLong("version"));
    }

    private static Period period(Document document) {
        return new Period(document.getDate("from").toInstant(), instant(document, "until"));
    }
}
