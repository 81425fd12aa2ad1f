package org.packstd.submissions.audit.persistence;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.packstd.submissions.audit.Person;
import org.packstd.submissions.once.Once;

/**
 * Who did which act, in {@code auditPersons}, where {@code _id} is the act: whoever moves an act, and however often, commits to
 * the same salt.
 */
final class Commitments {

    private static final int SALT_BYTES = 32;

    private final MongoCollection<Document> persons;
    private final SecureRandom random = new SecureRandom();

    Commitments(MongoCollection<Document> persons) {
        this.persons = persons;
    }

    /**
     * The commitment of each act. The salts are stored before there is a commitment to them. A person who was erased
     * meanwhile stays so: a salt that nobody keeps.
     */
    Map<String, String> of(List<PendingActs.Pending> acts) {
        var commitments = new HashMap<String, String>();
        var fresh = acts.stream().map(act -> {
            var person = new Person(act.act().actor().subject(), salt());
            commitments.put(act.id(), person.commitment());
            return new Document("_id", act.id()).append("submission", act.submission())
                    .append("subject", person.subject()).append("salt", person.salt());
        }).toList();
        var stored = Once.insertAll(persons, fresh).stream().map(taken -> taken.getString("_id")).toList();
        if (!stored.isEmpty()) {
            persons.find(in("_id", stored)).forEach(person -> {
                var salt = person.getString("salt");
                if (salt != null) {
                    commitments.put(person.getString("_id"),
                            new Person(person.getString("subject"), salt).commitment());
                }
            });
        }
        return commitments;
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
