package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.database.Legible;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Claim.Settled;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.DeliveryId;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.endpoint.EndpointId;
import org.springframework.stereotype.Component;

/**
 * Only due deliveries have {@code freeAt}, so the partial indexes on it hold what is due and nothing of the past. A
 * {@code claim} is a token that all have who were claimed in one command; {@code freeAt} is then when it runs out. Every
 * command changes many documents, each for itself: one that stops halfway leaves nothing that the next does not mend.
 * Sharded by {@code subscription}, which every {@code _id} ends with.
 */
@Component
final class MongoBacklog implements Backlog, Indexed {

    private final MongoCollection<Document> deliveries;
    private final NumberedInsertion insertion;
    private final LostClaims lostClaims;

    MongoBacklog(MongoDatabase database) {
        this.deliveries = database.getCollection("deliveries");
        this.insertion = new NumberedInsertion(deliveries);
        this.lostClaims = new LostClaims(deliveries);
    }

    @Override
    public void createIndexes() {
        var due = exists("freeAt");
        deliveries.createIndex(ascending("freeAt", "endpoint"), new IndexOptions().partialFilterExpression(due));
        deliveries.createIndex(ascending("endpoint", "createdAt", "sequence"),
                new IndexOptions().partialFilterExpression(due));
        deliveries.createIndex(ascending("subscription", "sequence"), new IndexOptions().name("numbers").unique(true)
                .partialFilterExpression(exists("sequence"))); // old ones have none
    }

    @Override
    public List<Plan> plan(Collection<Plan.Draft> drafts, Instant freeAt) {
        var inserted = insertion.insert(drafts, freeAt, null);
        return Stream.concat(inserted.fresh().stream(), inserted.waiting().stream().map(DeliveryDocument::plan))
                .toList();
    }

    @Override
    public PlannedAndClaimed planAndClaim(Collection<Plan.Draft> drafts, Instant until) {
        var token = UUID.randomUUID().toString();
        var inserted = lostClaims.orRemember(token, drafts.stream().map(draft -> draft.id().text()).toList(), null,
                () -> insertion.insert(drafts, until, token));
        return new PlannedAndClaimed(inserted.fresh().stream().map(plan -> first(plan, token, until)).toList(),
                inserted.waiting().stream().filter(document -> !document.containsKey("claim"))
                        .map(DeliveryDocument::plan).toList());
    }

    private static Claim first(Plan plan, String token, Instant until) {
        return new Claim(new Delivery.Due(plan, List.of(), plan.createdAt(), 0), token, until);
    }

    @Override
    public List<Claim> claimFirst(Collection<Plan> plans, Instant until) {
        var token = UUID.randomUUID().toString();
        var ids = ids(plans);
        return lostClaims.orRemember(token, ids, null, () -> claimFirst(plans, ids, token, until));
    }

    private List<Claim> claimFirst(Collection<Plan> plans, List<String> ids, String token, Instant until) {
        var taken = deliveries.updateMany(and(in("_id", ids), waitsForItsFirstAttempt()), claim(token, until));
        if (taken.getModifiedCount() == plans.size()) {
            return plans.stream().map(plan -> first(plan, token, until)).toList();
        }
        return taken.getModifiedCount() == 0 ? List.of() : claimed(ids, token, until);
    }

    /** One that is sent again has no tries either, but it has attempts, and they must stay. */
    private static Bson waitsForItsFirstAttempt() {
        return and(eq("status", DeliveryDocument.DUE), in("tries", Arrays.asList(0, null)), exists("attempts.0", false),
                exists("claim", false));
    }

    @Override
    public List<Claim> claimFree(Instant now, Instant until, int limit, Collection<EndpointId> except) {
        lostClaims.giveBack(now);
        var free = lte("freeAt", Date.from(now));
        var wanted = except.isEmpty()
                ? free
                : and(free, nin("endpoint", except.stream().map(EndpointId::text).toList()));
        var ids = deliveries.find(wanted).sort(Sorts.ascending("freeAt")).limit(limit).batchSize(limit)
                .projection(include("_id")).map(found -> found.getString("_id")).into(new ArrayList<>());
        if (ids.isEmpty()) {
            return List.of();
        }
        var token = UUID.randomUUID().toString();
        return lostClaims.orRemember(token, ids, null, () -> {
            deliveries.updateMany(and(in("_id", ids), free), claim(token, until));
            return claimed(ids, token, until);
        });
    }

    private static Bson claim(String token, Instant until) {
        return combine(set("claim", token), set("freeAt", Date.from(until)));
    }

    private List<Claim> claimed(List<String> ids, String token, Instant until) {
        var claims = new ArrayList<Claim>();
        for (var document : deliveries.find(and(in("_id", ids), eq("claim", token))).batchSize(ids.size())) {
            Legible.read("deliveries", document, DeliveryDocument::readDue) // the claim of one that is not simply runs out
                    .ifPresent(due -> claims.add(new Claim(due, token, until)));
        }
        return claims;
    }

    @Override
    public void giveBack(Collection<Claim> claims, Instant freeAt) {
        claims.stream().collect(Collectors.groupingBy(Claim::token)).forEach((token, those) -> {
            var ids = those.stream().map(claim -> claim.delivery().plan().id().text()).toList();
            lostClaims.orRemember(token, ids, freeAt, () -> LostClaims.giveBack(deliveries, token, ids, freeAt));
        });
    }

    @Override
    public void postponeFirst(Collection<Plan> plans, Instant freeAt) {
        deliveries.updateMany(and(in("_id", ids(plans)), waitsForItsFirstAttempt()),
                set("freeAt", Date.from(freeAt)));
    }

    @Override
    public void postponeAllTo(EndpointId endpoint, Instant freeAt) {
        deliveries.updateMany(and(eq("endpoint", endpoint.text()), lt("freeAt", Date.from(freeAt)),
                exists("claim", false)), set("freeAt", Date.from(freeAt)));
    }

    @Override
    public void wakeAllTo(EndpointId endpoint, Instant now) {
        deliveries.updateMany(DeliveryDocument.waitsLonger(endpoint, now), DeliveryDocument.wake(now));
    }

    @Override
    public void settle(Collection<Settled> settled) {
        deliveries.bulkWrite(settled.stream().map(MongoBacklog::settle).toList(),
                new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> settle(Settled settled) {
        var plan = settled.claim().delivery().plan();
        return new UpdateOneModel<>(
                new Document("_id", plan.id().text()).append("subscription", plan.subscription().text())
                        .append("claim", settled.claim().token()),
                DeliveryDocument.change(settled.outcome()));
    }

    @Override
    public Optional<Earliest> earliestTo(EndpointId endpoint) {
        var found = deliveries.find(and(eq("endpoint", endpoint.text()), exists("freeAt")))
                .sort(Sorts.ascending("createdAt", "sequence")).limit(1).first();
        return Optional.ofNullable(found).map(document -> new Earliest(new DeliveryId(document.getString("_id")),
                document.getDate("freeAt").toInstant(), document.containsKey("claim")));
    }

    @Override
    public Optional<Instant> oldestFree(Instant now) {
        var found = deliveries.find(lte("freeAt", Date.from(now))).sort(Sorts.ascending("freeAt")).limit(1)
                .projection(include("freeAt")).first();
        return Optional.ofNullable(found).map(document -> document.getDate("freeAt").toInstant());
    }

    private static List<String> ids(Collection<Plan> plans) {
        return plans.stream().map(plan -> plan.id().text()).toList();
    }
}
