package org.packstd.standards.validation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.standards.database.Databases;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.standard.RevisionId;
import org.packstd.standards.standard.RevisionLetter;
import org.packstd.standards.validation.Fingerprint;
import org.packstd.standards.validation.Registered.Twin;

abstract class RegisteredContract {

    private static final Designation CSP = Designation.of("PS-CSP-0012").orElseThrow();
    private static final Designation SMT = Designation.of("PS-SMT-0001").orElseThrow();
    private static final RevisionId A = new RevisionId(CSP, RevisionLetter.FIRST);
    private static final RevisionId B = new RevisionId(CSP, RevisionLetter.FIRST.next());

    private MongoRegistered registered = new MongoRegistered(Databases.embedded());

    abstract MongoDatabase empty();

    @BeforeEach
    void beginEmpty() {
        registered = new MongoRegistered(empty());
        registered.createIndexes();
    }

    @Test
    void whatIsAlikeIsFoundWithItsStandardAndCode() {
        registered.put(new RevisionId(SMT, RevisionLetter.FIRST), List.of(print("SO8", "two")));
        registered.put(A, List.of(print("AA", "one"), print("AB", "two")));

        assertThat(registered.like(List.of("two", "three"), null, 10))
                .containsExactly(new Twin("two", CSP, "AB"), new Twin("two", SMT, "SO8"));
        assertThat(registered.like(List.of("two"), CSP, 10)).containsExactly(new Twin("two", SMT, "SO8"));
        assertThat(registered.like(List.of("two"), null, 1)).hasSize(1);
        assertThat(registered.like(List.of("three"), null, 10)).isEmpty();
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOneAndNeverTheOtherWayRound() {
        registered.put(B, List.of(print("AA", "new")));
        registered.put(A, List.of(print("AA", "old")));
        registered.put(B, List.of(print("AA", "again")));

        assertThat(registered.like(List.of("new", "old", "again"), null, 10))
                .containsExactly(new Twin("new", CSP, "AA"));
    }

    @Test
    void whatWasWithdrawnIsForgotten() {
        registered.put(A, List.of(print("AA", "one")));
        registered.remove(CSP);
        registered.remove(CSP);

        assertThat(registered.like(List.of("one"), null, 10)).isEmpty();
    }

    private static Fingerprint print(String code, String print) {
        return new Fingerprint("/variations/0", code, print);
    }
}
