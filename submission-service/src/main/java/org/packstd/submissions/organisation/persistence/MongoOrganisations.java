package org.packstd.submissions.organisation.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.organisation.ChainPart;
import org.packstd.submissions.organisation.Organisation;
import org.packstd.submissions.organisation.OrganisationEntry;
import org.packstd.submissions.organisation.Organisations;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.proposal.LocalizedText;

/** {@code _id} is the identifier of the organisation. */
final class MongoOrganisations implements Organisations, Indexed {

    private static final String GOOD_STANDING = "goodStanding";
    /** Fields that some organisations do not have. */
    private static final List<String> OPTIONAL = List.of("part", "nationalBodyOf");

    private final MongoCollection<Document> organisations;

    MongoOrganisations(MongoCollection<Document> organisations) {
        this.organisations = organisations;
    }

    @Override
    public void createIndexes() {
        organisations.createIndex(Indexes.ascending("votes"));
    }

    @Override
    public Optional<Organisation> find(String id) {
        return Optional.ofNullable(organisations.find(eq(id)).first()).map(MongoOrganisations::decode);
    }

    @Override
    public boolean add(String id, OrganisationEntry entry) {
        return Once.insert(organisations, encode(new Organisation(id, entry, 1)));
    }

    @Override
    public boolean change(Organisation changed) {
        var unchanged = and(eq("_id", changed.id()), eq("version", changed.version() - 1));
        return organisations.updateOne(unchanged, written(encode(changed))).getMatchedCount() == 1;
    }

    /** Leaves alone what it does not know: a newer version, whose instances may run beside, writes more. */
    private static Bson written(Document document) {
        var updates = new ArrayList<Bson>();
        document.remove("_id");
        document.forEach((field, value) -> updates.add(Updates.set(field, value)));
        OPTIONAL.stream().filter(field -> !document.containsKey(field)).map(Updates::unset).forEach(updates::add);
        return Updates.combine(updates);
    }

    @Override
    public Page<Organisation> list(@Nullable Cursor cursor, int limit) {
        var found = organisations.find(cursor == null ? empty() : gt("_id", cursor.after()))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(MongoOrganisations::decode).into(new ArrayList<>());
        return Page.of(found, limit, Organisation::id);
    }

    @Override
    public List<String> voting() {
        return organisations.find(eq("votes", true)).projection(Projections.include("_id"))
                .map(organisation -> organisation.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public Map<String, String> nationalBodies() {
        var bodies = new TreeMap<String, String>();
        organisations.find(and(eq("votes", true), exists("nationalBodyOf")))
                .projection(Projections.include("nationalBodyOf"))
                .forEach(body -> bodies.put(body.getString("_id"), body.getString("nationalBodyOf")));
        return bodies;
    }

    private static Document encode(Organisation organisation) {
        var entry = organisation.entry();
        var name = new Document();
        if (entry.name().en() != null) {
            name.append("en", entry.name().en());
        }
        if (entry.name().zh() != null) {
            name.append("zh", entry.name().zh());
        }
        var document = new Document("_id", organisation.id()).append("name", name).append("votes", entry.votes())
                .append(GOOD_STANDING, entry.goodStanding())
                .append("version", organisation.version());
        if (entry.part() != null) {
            document.append("part", entry.part().name());
        }
        return entry.nationalBodyOf() == null ? document : document.append("nationalBodyOf", entry.nationalBodyOf());
    }

    private static Organisation decode(Document document) {
        var name = document.get("name", Document.class);
        var part = document.getString("part");
        var entry = new OrganisationEntry(new LocalizedText(name.getString("en"), name.getString("zh")),
                document.getBoolean("votes"), part == null ? null : ChainPart.valueOf(part),
                document.getString("nationalBodyOf"), document.getBoolean(GOOD_STANDING, true)); // older ones do not say
        return new Organisation(document.getString("_id"), entry, document.getLong("version"));
    }
}
