package org.packstd.notifications.delivery.persistence;

import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Legible;
import org.packstd.notifications.delivery.Delivery;
import org.packstd.notifications.delivery.Plan;

/**
 * Inserts deliveries so that those of a subscription are numbered without a gap. The unique index on subscription and
 * number decides; what is remembered here of the last numbers only saves asking, and may be behind but never ahead: a
 * number is remembered when its delivery is in the database, and the last delivery of a subscription must stay there.
 */
final class NumberedInsertion {

    private static final int REMEMBERED = 100_000;
    /** Much shorter than deliveries are kept: a number behind the one that is remembered is never free again by then. */
    private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

    /** Each try is lost only to another delivery of the same subscription, which somebody else inserted just then. */
    private static final int TRIES = 100;

    private final MongoCollection<Document> deliveries;
    private final LastNumbers numbers;
    private final Cache<String, Long> last = Caffeine.newBuilder().maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR).build();

    NumberedInsertion(MongoCollection<Document> deliveries) {
        this.deliveries = deliveries;
        this.numbers = new LastNumbers(deliveries);
    }

    /**
     * What was inserted.
     *
     * @param fresh   in the order of the drafts, numbered
     * @param waiting what was inserted before and waits for its first attempt
     */
    record Inserted(List<Plan> fresh, List<Document> waiting) {}

    /**
     * Inserts those that are new; others of the same id were inserted before, and stay as they are.
     *
     * @param claim whose those that are new are until they are free; absent if nobody's
     */
    Inserted insert(Collection<Plan.Draft> drafts, Instant freeAt, @Nullable String claim) {
        var inserted = new Inserted(new ArrayList<>(), new ArrayList<>());
        var waiting = List.copyOf(drafts);
        for (int tried = 0; !waiting.isEmpty(); tried++) {
            if (tried == TRIES + drafts.size()) {
                throw new IllegalStateException("no number was free for " + waiting.getFirst().id());
            }
            waiting = insertOnce(waiting, freeAt, claim, inserted);
        }
        return inserted;
    }

    /** Returns those that are neither inserted nor were before. */
    private List<Plan.Draft> insertOnce(List<Plan.Draft> drafts, Instant freeAt, @Nullable String claim,
            Inserted inserted) {
        var plans = numbered(drafts);
        var refused = refused(plans, freeAt, claim);
        var taken = new ArrayList<Plan>();
        for (int i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            if (refused.get(i)) {
                last.invalidate(plan.subscription().text());
                taken.add(plan);
            } else {
                last.asMap().merge(plan.subscription().text(), plan.sequence(), Math::max);
                inserted.fresh().add(plan);
            }
        }
        var before = existing(taken);
        before.values().stream().filter(NumberedInsertion::waitsForItsFirstAttempt).forEach(inserted.waiting()::add);
        return taken.stream().filter(plan -> !before.containsKey(plan.id().text())).map(Plan::draft).toList();
    }

    private List<Plan> numbered(List<Plan.Draft> drafts) {
        var numbers = lastNumbers(drafts.stream().map(draft -> draft.subscription().text()).distinct().toList());
        return drafts.stream()
                .map(draft -> draft.numbered(numbers.merge(draft.subscription().text(), 1L, Long::sum)))
                .toList();
    }

    private static boolean waitsForItsFirstAttempt(Document document) {
        return Legible.read("deliveries", document, DeliveryDocument::read)
                .filter(read -> read instanceof Delivery.Due due && due.isFirst()).isPresent();
    }

    /**
     * Tries to insert them, and says which are not. When several are of one subscription, all are inserted in their order up to
     * the first that is refused: it could have been inserted before, and the number of the next would leave a gap.
     */
    private BitSet refused(List<Plan> plans, Instant freeAt, @Nullable String claim) {
        var oneOfEach = plans.stream().map(Plan::subscription).distinct().count() == plans.size();
        var refused = new BitSet(plans.size());
        try {
            deliveries.insertMany(plans.stream().map(plan -> DeliveryDocument.due(plan, freeAt, claim)).toList(),
                    new InsertManyOptions().ordered(!oneOfEach));
        } catch (MongoBulkWriteException failure) {
            DuplicateKey.orThrow(failure);
            failure.getWriteErrors().forEach(error -> refused.set(error.getIndex(),
                    oneOfEach ? error.getIndex() + 1 : plans.size()));
        }
        return refused;
    }

    private Map<String, Document> existing(List<Plan> plans) {
        var ids = plans.stream().map(plan -> plan.id().text()).toList();
        var found = new HashMap<String, Document>();
        if (!ids.isEmpty()) {
            deliveries.find(in("_id", ids)).batchSize(ids.size())
                    .forEach(document -> found.put(document.getString("_id"), document));
        }
        return found;
    }

    private Map<String, Long> lastNumbers(List<String> subscriptions) {
        var known = new LinkedHashMap<>(last.getAllPresent(subscriptions));
        var unknown = subscriptions.stream().filter(subscription -> !known.containsKey(subscription)).toList();
        known.putAll(numbers.of(unknown));
        return known;
    }
}
