package org.packstd.submissions.declaration.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.persistence.PendingActs;
import org.packstd.submissions.declaration.Declaration;
import org.packstd.submissions.declaration.DeclarationId;
import org.packstd.submissions.declaration.Declarations;
import org.packstd.submissions.declaration.Obstacle;
import org.packstd.submissions.index.Indexed;
import org.packstd.submissions.once.Once;
import org.packstd.submissions.outbox.OutboxEntry;
import org.packstd.submissions.page.Cursor;
import org.packstd.submissions.page.Page;
import org.packstd.submissions.submission.SubmissionId;

/** {@code _id} is the identifier of the declaration. */
final class MongoDeclarations implements Declarations, Indexed {

    /** Declarations that are looked at for the question who holds patents or said what of them; far more than a text ever has. */
    private static final int MOST_HOLDERS = 5000;

    private final MongoCollection<Document> declarations;
    private final Runnable somethingWaits;

    /** @param somethingWaits tells the relay of the outbox that it need not wait for its next poll */
    MongoDeclarations(MongoCollection<Document> declarations, Runnable somethingWaits) {
        this.declarations = declarations;
        this.somethingWaits = somethingWaits;
    }

    @Override
    public void createIndexes() {
        declarations.createIndex(Indexes.ascending(DeclarationDocument.SUBMISSION, "_id"));
        declarations.createIndex(Indexes.ascending(DeclarationDocument.SUBMISSION, DeclarationDocument.OBSTACLE));
        declarations.createIndex(Indexes.ascending(DeclarationDocument.STATUS, "_id"));
        declarations.createIndex(Indexes.ascending("outboxSince"), new IndexOptions().sparse(true));
        declarations.createIndex(Indexes.ascending(DeclarationDocument.OBSTACLE, "_id"));
        declarations.createIndex(Indexes.ascending(DeclarationDocument.STATUS, DeclarationDocument.HOLDER, "_id"));
    }

    @Override
    public boolean add(Declaration declaration, Act act) {
        var document = DeclarationDocument.encode(declaration);
        PendingActs.insert(declaration.submission().value(), List.of(act), document);
        return Once.insert(declarations, document);
    }

    @Override
    public Optional<Declaration> find(SubmissionId submission, DeclarationId id) {
        return Optional.ofNullable(declarations.find(
                and(eq("_id", id.value()), eq(DeclarationDocument.SUBMISSION, submission.value()))).first())
                .map(DeclarationDocument::decode);
    }

    @Override
    public boolean change(Declaration changed, Act act, List<OutboxEntry> events) {
        var document = DeclarationDocument.encode(changed);
        var updates = new ArrayList<Bson>();
        updates.add(PendingActs.append(changed.submission().value(), List.of(act)));
        DeclarationDocument.OPTIONAL.stream().filter(field -> !document.containsKey(field))
                .forEach(field -> updates.add(Updates.unset(field)));
        document.remove("_id");
        document.forEach((field, value) -> updates.add(Updates.set(field, value)));
        if (!events.isEmpty()) {
            updates.add(OutboxEntry.append(events, changed.updatedAt()));
        }
        var asExpected = and(eq("_id", changed.id().value()),
                eq(DeclarationDocument.VERSION, changed.version() - 1));
        var stored = declarations.updateOne(asExpected, Updates.combine(updates)).getMatchedCount() == 1;
        if (stored && !events.isEmpty()) {
            somethingWaits.run();
        }
        return stored;
    }

    @Override
    public Page<Declaration> of(SubmissionId submission, @Nullable Cursor cursor, int limit) {
        return page(eq(DeclarationDocument.SUBMISSION, submission.value()), cursor, limit);
    }

    @Override
    public Page<Declaration> of(Collection<SubmissionId> submissions, @Nullable Cursor cursor, int limit) {
        return page(in(DeclarationDocument.SUBMISSION, submissions.stream().map(SubmissionId::value).toList()), cursor,
                limit);
    }

    private Page<Declaration> page(Bson wanted, @Nullable Cursor cursor, int limit) {
        var found = declarations.find(cursor == null ? wanted : and(wanted, gt("_id", cursor.after())))
                .sort(Sorts.ascending("_id")).limit(limit + 1).map(DeclarationDocument::decode).into(new ArrayList<>());
        return Page.of(found, limit, declaration -> declaration.id().value());
    }

    @Override
    public Optional<Declaration> gravest(SubmissionId submission) {
        var standing = and(eq(DeclarationDocument.SUBMISSION, submission.value()),
                gt(DeclarationDocument.OBSTACLE, Obstacle.NONE.ordinal()));
        return Optional
                .ofNullable(declarations.find(standing).sort(Sorts.descending(DeclarationDocument.OBSTACLE)).first())
                .map(DeclarationDocument::decode);
    }

    @Override
    public boolean toldBy(SubmissionId submission, String organisation) {
        return declarations.find(and(eq(DeclarationDocument.SUBMISSION, submission.value()),
                or(eq(DeclarationDocument.DECLARANT, organisation),
                        and(eq(DeclarationDocument.HOLDER, organisation), exists("statement")))))
                .projection(Projections.include("_id")).first() != null;
    }

    @Override
    public List<Declaration> stated(SubmissionId submission, int textRevision, String holder) {
        return declarations.find(and(eq(DeclarationDocument.SUBMISSION, submission.value()),
                or(eq(DeclarationDocument.HOLDER, holder), eq(DeclarationDocument.TRANSFERS + ".to", holder)),
                eq("textRevision", textRevision), exists("statement"),
                exists("removal", false)))
                .sort(Sorts.ascending("_id")).limit(MOST_HOLDERS).map(DeclarationDocument::decode)
                .into(new ArrayList<>());
    }

    @Override
    public List<Declaration> removedObstacles(int limit) {
        return declarations.find(and(eq(DeclarationDocument.STATUS, Declaration.Status.REMOVED.name()),
                gt(DeclarationDocument.OBSTACLE, Obstacle.NONE.ordinal())))
                .sort(Sorts.ascending("_id")).limit(limit).map(DeclarationDocument::decode).into(new ArrayList<>());
    }

    @Override
    public List<Declaration> unwilling(@Nullable String organisation, int limit) {
        var unwilling = and(eq(DeclarationDocument.OBSTACLE, Obstacle.UNWILLING.ordinal()), exists("removal", false));
        var theirs = or(eq(DeclarationDocument.HOLDER, organisation),
                eq(DeclarationDocument.TRANSFERS + ".to", organisation));
        return declarations.find(organisation == null ? unwilling : and(unwilling, theirs))
                .sort(Sorts.ascending("_id")).limit(limit).map(DeclarationDocument::decode).into(new ArrayList<>());
    }

    @Override
    public Set<String> holders(SubmissionId submission) {
        return declarations.find(and(eq(DeclarationDocument.SUBMISSION, submission.value()), exists("statement"),
                exists("removal", false)))
                .projection(Projections.include(DeclarationDocument.HOLDER)).limit(MOST_HOLDERS)
                .map(document -> document.getString(DeclarationDocument.HOLDER)).into(new HashSet<>());
    }

    @Override
    public List<Declaration> waiting(Declaration.Status status, @Nullable String holder, int limit) {
        var standing = eq(DeclarationDocument.STATUS, status.name());
        return declarations.find(holder == null ? standing : and(standing, eq(DeclarationDocument.HOLDER, holder)))
                .sort(Sorts.ascending("_id")).limit(limit).map(DeclarationDocument::decode).into(new ArrayList<>());
    }
}
