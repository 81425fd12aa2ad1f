package org.packstd.submissions.committee.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Interest;
import org.packstd.submissions.committee.Membership;
import org.packstd.submissions.committee.MembershipClass;
import org.packstd.submissions.committee.Memberships;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.organisation.Period;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.register.MongoRegister;

/** {@code _id} is {@code <committee>|<organisation>}. */
final class MongoMemberships extends MongoRegister<Membership> implements Memberships, Indexed {

    MongoMemberships(MongoCollection<Document> memberships) {
        super(memberships);
    }

    @Override
    public void createIndexes() {
        entries.createIndex(Indexes.ascending("committee", "_id"));
    }

    @Override
    public Page<Membership> of(String committee, @Nullable Cursor cursor, int limit) {
        return page(eq("committee", committee), cursor, limit);
    }

    @Override
    public List<Membership> holding(String committee, Instant instant) {
        return entries.find(and(eq("committee", committee), holdsAt(instant))).map(this::decode)
                .into(new ArrayList<>());
    }

    @Override
    protected Document encode(Membership membership) {
        var interest = membership.interest();
        return new Document("committee", membership.committee())
                .append("organisation", membership.organisation())
                .append("class", membership.membershipClass().name())
                .append("interest", interest == null ? null : interest.name())
                .append("persons", membership.persons())
                .append("from", Date.from(membership.period().from()))
                .append("until", date(membership.period().until()));
    }

    @Override
    protected Membership decode(Document document) {
        var interest = document.getString("interest");
        return new Membership(document.getString("committee"), document.getString("organisation"),
                MembershipClass.valueOf(document.getString("class")),
                interest == null ? null : Interest.valueOf(interest),
                document.getList("persons", String.class, List.of()),
                new Period(document.getDate("from").toInstant(), instant(document, "until")),
                document.getLong("version"));
    }
}
