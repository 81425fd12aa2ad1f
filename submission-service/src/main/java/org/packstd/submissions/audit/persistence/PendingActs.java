package org.packstd.submissions.audit.persistence;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;

/**
 * Acts in the document that they changed, until they are in the trail of their case. Each has an identifier of its own, so
 * that moving it twice changes nothing.
 */
public final class PendingActs {

    static final String ACTS = "acts";
    static final String SINCE = "actsSince";

    private PendingActs() {}

    /** The part of an update that appends acts; to be combined with the change that they tell of. */
    public static Bson append(String submissionId, List<Act> acts) {
        if (acts.isEmpty()) {
            return Updates.combine();
        }
        return Updates.combine(Updates.pushEach(ACTS, encode(submissionId, acts)),
                Updates.min(SINCE, Date.from(earliest(acts))));
    }

    /** The same for a document that is about to be inserted. */
    public static void insert(String submissionId, List<Act> acts, Document document) {
        if (!acts.isEmpty()) {
            document.append(ACTS, encode(submissionId, acts)).append(SINCE, Date.from(earliest(acts)));
        }
    }

    private static Instant earliest(List<Act> acts) {
        return acts.stream().map(Act::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<Document> encode(String submissionId, List<Act> acts) {
        return acts.stream().map(act -> encode(submissionId, act)).toList();
    }

    private static Document encode(String submissionId, Act act) {
        var actor = act.actor();
        var facts = new Document();
        act.facts().forEach(facts::append);
        return new Document("id", UUID.randomUUID().toString())
                .append("submission", submissionId)
                .append("type", act.type())
                .append("subject", actor.subject())
                .append("organisation", actor.organisation())
                .append("role", actor.role())
                .append("at", Date.from(act.at()))
                .append("reason", act.reason())
                .append("facts", facts);
    }

    /**
     * An act that waits.
     *
     * @param id the same however often it is read
     */
    record Pending(String id, String submission, Act act) {

        static Pending of(Document stored) {
            var actor = new Actor(text(stored, "subject"), stored.getString("organisation"), stored.getString("role"));
            var facts = new TreeMap<String, String>();
            stored.get("facts", new Document()).forEach((name, value) -> facts.put(name, String.valueOf(value)));
            return new Pending(text(stored, "id"), text(stored, "submission"),
                    new Act(text(stored, "type"), actor, stored.getDate("at").toInstant(), stored.getString("reason"),
                            facts));
        }

        private static String text(Document stored, String field) {
            return Objects.requireNonNull(stored.getString(field), field);
        }
    }
}
