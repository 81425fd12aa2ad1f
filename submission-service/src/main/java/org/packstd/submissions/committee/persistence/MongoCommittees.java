package org.packstd.submissions.committee.persistence;

import static com.mongodb.client.model.Filters.empty;

import com.mongodb.client.MongoCollection;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.committee.Committee;
import org.packstd.submissions.committee.CommitteeEntry;
import org.packstd.submissions.committee.Committees;
import org.packstd.submissions.committee.Officer;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proposal.LocalizedText;
import org.packstd.submissions.register.MongoRegister;

/** {@code _id} is the identifier of the committee. */
final class MongoCommittees extends MongoRegister<Committee> implements Committees {

    MongoCommittees(MongoCollection<Document> committees) {
        super(committees);
    }

    @Override
    public Optional<Committee> find(String id) {
        return id.equals(Committee.PLENARY.id()) ? Optional.of(Committee.PLENARY) : super.find(id);
    }

    @Override
    public Page<Committee> list(@Nullable Cursor cursor, int limit) {
        return page(empty(), cursor, limit);
    }

    @Override
    protected Document encode(Committee committee) {
        var entry = committee.entry();
        return new Document("name", new Document("en", entry.name().en()).append("zh", entry.name().zh()))
                .append("families", entry.families().stream().sorted().toList())
                .append("policy", entry.policy())
                .append("parent", entry.parent())
                .append("chair", encode(entry.chair()))
                .append("viceChair", encode(entry.viceChair()))
                .append("secretary", encode(entry.secretary()))
                .append("active", entry.active());
    }

    private static @Nullable Document encode(@Nullable Officer officer) {
        return officer == null
                ? null
                : new Document("subject", officer.subject()).append("organisation", officer.organisation());
    }

    @Override
    protected Committee decode(Document document) {
        var name = document.get("name", Document.class);
        var entry = new CommitteeEntry(new LocalizedText(name.getString("en"), name.getString("zh")),
                Set.copyOf(document.getList("families", String.class)), document.getString("policy"),
                document.getString("parent"), officer(document, "chair"), officer(document, "viceChair"),
                officer(document, "secretary"), document.getBoolean("active", true));
        return new Committee(document.getString("_id"), entry, document.getLong("version"));
    }

    private static @Nullable Officer officer(Document document, String office) {
        var officer = document.get(office, Document.class);
        return officer == null ? null : new Officer(officer.getString("subject"), officer.getString("organisation"));
    }
}
