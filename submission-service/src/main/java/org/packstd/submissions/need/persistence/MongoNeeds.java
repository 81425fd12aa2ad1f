package org.packstd.submissions.need.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.need.Need;
import org.packstd.submissions.need.NeedAnswer;
import org.packstd.submissions.need.NeedId;
import org.packstd.submissions.need.Needs;
import org.packstd.submissions.need.Offer;
import org.packstd.submissions.need.Support;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/** {@code _id} of a support is {@code <need>:<organisation>}, of an answer {@code <need>:<submission>}. */
final class MongoNeeds implements Needs, Indexed {

    /** More than anybody is unlucky; the next one to support it stores the number again. */
    private static final int TRIES = 50;
    private static final String NEED = "need";
    private static final String ORGANISATION = "organisation";
    private static final String SUPPORTS = "supports";

    private final MongoCollection<Document> needs;
    private final MongoCollection<Document> supports;
    private final MongoCollection<Document> answers;
    private final MongoCollection<Document> offers;

    MongoNeeds(MongoDatabase database) {
        this.needs = database.getCollection("needs");
        this.supports = database.getCollection("needSupports");
        this.answers = database.getCollection("needAnswers");
        this.offers = database.getCollection("needOffers");
    }

    @Override
    public void createIndexes() {
        needs.createIndex(Indexes.descending(NeedDocument.SUPPORTERS, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.FAMILY, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.DOMAINS, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.STATUS, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.PARAMETERS + "." + NeedDocument.NAME, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.FAMILY, NeedDocument.SUPPORTERS, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.STATUS, NeedDocument.SUPPORTERS, "_id"));
        needs.createIndex(Indexes.descending(NeedDocument.PARAMETERS + "." + NeedDocument.NAME, NeedDocument.SUPPORTERS,
                "_id"));
        supports.createIndex(Indexes.ascending(NEED, SUPPORTS, ORGANISATION));
        answers.createIndex(Indexes.ascending(NEED, "_id"));
        answers.createIndex(Indexes.ascending("submission", "_id"));
        offers.createIndex(Indexes.ascending(NEED, "_id"));
    }

    @Override
    public boolean add(Need need, Act act) {
        return insert(needs, NeedDocument.encode(need), need.id(), act);
    }

    @Override
    public Optional<Need> find(NeedId id) {
        return Optional.ofNullable(needs.find(eq(id.value())).first()).map(NeedDocument::decode);
    }

    @Override
    public boolean change(Need changed, Act act) {
        var updates = new ArrayList<Bson>();
        updates.add(Updates.set(NeedDocument.STATUS, changed.status().name()));
        updates.add(Updates.set("updatedAt", Date.from(changed.updatedAt())));
        updates.add(Updates.set(NeedDocument.VERSION, changed.version()));
        var metBy = changed.metBy();
        if (metBy != null) {
            updates.add(Updates.set("metBy", NeedDocument.encode(metBy)));
        }
        updates.add(PendingActs.append(changed.id().value(), List.of(act)));
        var asExpected = and(eq("_id", changed.id().value()), eq(NeedDocument.VERSION, changed.version() - 1));
        return needs.updateOne(asExpected, Updates.combine(updates)).getMatchedCount() == 1;
    }

    @Override
    public Page<Need> list(Filter filter, @Nullable Cursor cursor, int limit) {
        var bySupporters = filter.order() == Order.SUPPORTERS;
        var conditions = conditions(filter);
        if (cursor != null) {
            conditions.add(bySupporters ? SupportKey.parse(cursor).after() : lt("_id", cursor.after()));
        }
        var order = bySupporters ? Sorts.descending(NeedDocument.SUPPORTERS, "_id") : Sorts.descending("_id");
        var found = needs.find(conditions.isEmpty() ? empty() : and(conditions)).sort(order).limit(limit + 1)
                .map(NeedDocument::decode).into(new ArrayList<>());
        return Page.of(found, limit,
                need -> bySupporters ? SupportKey.of(need).toString() : need.id().value());
    }

    private static List<Bson> conditions(Filter filter) {
        var conditions = new ArrayList<Bson>();
        if (filter.family() != null) {
            conditions.add(eq(NeedDocument.FAMILY, filter.family().name()));
        }
        if (filter.domain() != null) {
            conditions.add(eq(NeedDocument.DOMAINS, filter.domain()));
        }
        if (filter.status() != null) {
            conditions.add(eq(NeedDocument.STATUS, filter.status().name()));
        }
        if (filter.bin() != null) {
            conditions.add(NeedDocument.overlapping(filter.bin()));
        } else if (filter.parameter() != null) {
            conditions.add(eq(NeedDocument.PARAMETERS + "." + NeedDocument.NAME, filter.parameter()));
        }
        return conditions;
    }

    @Override
    public void support(Support support, Act act) {
        var id = support.need() + ":" + support.organisation();
        var asIs = and(eq("_id", id), eq(SUPPORTS, true), eq("named", support.named()));
        if (supports.find(asIs).projection(Projections.include("_id")).first() != null) {
            return;
        }
        var change = Updates.combine(Updates.set(NEED, support.need().value()),
                Updates.set(ORGANISATION, support.organisation()), Updates.set("named", support.named()),
                Updates.set(SUPPORTS, true), Updates.setOnInsert("since", Date.from(support.since())),
                PendingActs.append(support.need().value(), List.of(act)));
        try {
            supports.updateOne(eq("_id", id), change, new UpdateOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            supports.updateOne(eq("_id", id), change); // somebody of the same organisation was quicker
        }
    }

    @Override
    public void withdrawSupport(NeedId need, String organisation, Act act) {
        supports.updateOne(and(eq("_id", need + ":" + organisation), eq(SUPPORTS, true)),
                Updates.combine(Updates.set(SUPPORTS, false), PendingActs.append(need.value(), List.of(act))));
    }

    /** Whoever stores a number looks again afterwards, so that the last one to store it stored the right one. */
    @Override
    public int countSupporters(NeedId need) {
        var of = and(eq(NEED, need.value()), eq(SUPPORTS, true));
        var counted = 0;
        for (var tried = 0; tried < TRIES; tried++) {
            counted = (int) supports.countDocuments(of);
            needs.updateOne(eq("_id", need.value()), Updates.set(NeedDocument.SUPPORTERS, counted));
            if (supports.countDocuments(of) == counted) {
                return counted;
            }
        }
        return counted;
    }

    @Override
    public Set<NeedId> supportedBy(Collection<NeedId> asked, String organisation) {
        var ids = asked.stream().map(need -> need + ":" + organisation).toList();
        return supports.find(and(in("_id", ids), eq(SUPPORTS, true))).projection(Projections.include(NEED))
                .map(support -> new NeedId(support.getString(NEED))).into(new HashSet<>());
    }

    @Override
    public Page<Support> supporters(NeedId need, @Nullable String reader, @Nullable Cursor cursor, int limit) {
        var wanted = new ArrayList<Bson>();
        wanted.add(eq(NEED, need.value()));
        wanted.add(eq(SUPPORTS, true));
        wanted.add(reader == null ? eq("named", true) : or(eq("named", true), eq(ORGANISATION, reader)));
        if (cursor != null) {
            wanted.add(gt(ORGANISATION, cursor.after()));
        }
        var found = supports.find(and(wanted)).sort(Sorts.ascending(ORGANISATION)).limit(limit + 1)
                .map(support -> new Support(need, NeedDocument.text(support, ORGANISATION),
                        support.getBoolean("named"), NeedDocument.instant(support, "since")))
                .into(new ArrayList<>());
        return Page.of(found, limit, Support::organisation);
    }

    @Override
    public NeedAnswer answer(NeedAnswer answer, Act act) {
        var id = answer.need() + ":" + answer.submission();
        var document = new Document("_id", id).append(NEED, answer.need().value())
                .append("submission", answer.submission().value()).append(ORGANISATION, answer.organisation())
                .append("since", Date.from(answer.since()));
        PendingActs.insert(answer.submission().value(), List.of(act), document);
        return Once.insert(answers, document)
                ? answer
                : Optional.ofNullable(answers.find(eq(id)).first()).map(MongoNeeds::answer).orElseThrow();
    }

    @Override
    public Page<NeedAnswer> answers(NeedId need, @Nullable Cursor cursor, int limit) {
        return answers(eq(NEED, need.value()), cursor, limit);
    }

    @Override
    public Page<NeedAnswer> answeredBy(SubmissionId submission, @Nullable Cursor cursor, int limit) {
        return answers(eq("submission", submission.value()), cursor, limit);
    }

    private Page<NeedAnswer> answers(Bson wanted, @Nullable Cursor cursor, int limit) {
        var found = answers.find(cursor == null ? wanted : and(wanted, gt("_id", cursor.after())))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(MongoNeeds::answer).into(new ArrayList<>());
        return Page.of(found, limit, answer -> answer.need() + ":" + answer.submission());
    }

    private static NeedAnswer answer(Document document) {
        return new NeedAnswer(new NeedId(NeedDocument.text(document, NEED)),
                new SubmissionId(NeedDocument.text(document, "submission")), NeedDocument.text(document, ORGANISATION),
                NeedDocument.instant(document, "since"));
    }

    @Override
    public boolean offer(Offer offer, Act act) {
        return insert(offers, OfferDocument.encode(offer), offer.need(), act);
    }

    @Override
    public Optional<Offer> findOffer(String id) {
        return Optional.ofNullable(offers.find(eq(id)).first()).map(OfferDocument::decode);
    }

    @Override
    public Page<Offer> offers(NeedId need, @Nullable Cursor cursor, int limit) {
        var wanted = eq(NEED, need.value());
        var found = offers.find(cursor == null ? wanted : and(wanted, gt("_id", cursor.after())))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(OfferDocument::decode).into(new ArrayList<>());
        return Page.of(found, limit, Offer::id);
    }

    private static boolean insert(MongoCollection<Document> into, Document document, NeedId need, Act act) {
        PendingActs.insert(need.value(), List.of(act), document);
        return Once.insert(into, document);
    }
}
