package org.packstd.submissions.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.HandClock;
import org.packstd.submissions.audit.Act;
import org.packstd.submissions.audit.Actor;
import org.packstd.submissions.audit.Entry;
import org.packstd.submissions.audit.Person;
import org.packstd.submissions.audit.Verification;
import org.packstd.submissions.audit.Verifier;
import org.packstd.submissions.audit.json.Hashing;

/** Acts get into the trail once, in order and for good, wherever a relay stops and however many there are. */
abstract class TrailContract {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Actor LIN = new Actor("lin", "aurora-semi", "member");
    private static final Actor MEI = new Actor("mei", "bluepeak-osat", "member");

    private final HandClock clock = new HandClock(NOON);
    private MongoDatabase database;
    private MongoCollection<Document> papers;
    private MongoTrail trail;
    private MongoErasures erasures;

    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        database = database();
        papers = database.getCollection("papers");
        trail = trail(Mortal.never());
        erasures = new MongoErasures(database.getCollection("auditErasures"), trail, clock);
        trail.createIndexes();
        erasures.createIndexes();
        relay(Mortal.never()).createIndexes();
    }

    @Test
    void actsOfAnInsertAndOfUpdatesComeInTheirOrder() {
        insert("p1", "sub-1", act("drafted", LIN, 0));
        append("p1", "sub-1", act("edited", LIN, 1), act("submitted", MEI, 2));
        relay(Mortal.never()).relay();
        append("p1", "sub-1", act("returned", Actor.SYSTEM, 3));
        relay(Mortal.never()).relay();

        assertThat(entries("sub-1")).extracting(Entry::type).containsExactly("drafted", "edited", "submitted",
                "returned");
        assertThat(entries("sub-1")).extracting(Entry::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(verify("sub-1").isIntact()).isTrue();
        assertThat(relay(Mortal.never()).relay()).as("nothing waits").isFalse();
        assertThat(papers.find().first()).as("nothing is left there").doesNotContainKey("actsSince");
    }

    @Test
    void whatActsSayComesBackAsItWent() {
        var said = new Act("vote.cast", LIN, NOON, "为什么", Map.of("ballotId", "sub-1-b1", "round", "1"));
        insert("p1", "sub-1", said);
        relay(Mortal.never()).relay();

        var entry = entries("sub-1").getFirst();
        assertThat(entry.facts()).isEqualTo(said.facts());
        assertThat(entry.at()).isEqualTo(said.at());
        assertThat(entry.reason()).isEqualTo("为什么");
        assertThat(entry.organisation()).isEqualTo("aurora-semi");
        assertThat(trail.persons(List.of(entry.act())).values())
                .extracting(Person::subject, Person::commitment).containsExactly(tuple("lin", entry.person()));
        assertThat(String.valueOf(database.getCollection("auditTrail").find().first())).doesNotContain("lin");
    }

    @Test
    void eachCaseCountsForItself() {
        insert("p1", "sub-1", act("drafted", LIN, 0));
        insert("p2", "sub-2", act("drafted", MEI, 0), act("edited", MEI, 1));
        relay(Mortal.never()).relay();

        assertThat(entries("sub-1")).hasSize(1);
        assertThat(trail.list("sub-2", null, 1).items()).extracting(Entry::sequence).containsExactly(1L);
        var next = trail.list("sub-2", null, 1).next();
        assertThat(trail.list("sub-2", next, 1).items()).extracting(Entry::sequence).containsExactly(2L);
        assertThat(trail.list("sub-2", next, 1).next()).isNull();
    }

    @Test
    void whereverARelayDiesEachActIsThereOnceAndTheChainHolds() {
        var died = 0;
        for (int at = 1; at <= 10; at++) {
            for (var moment : Mortal.Moment.values()) {
                var submission = "sub-crash%d%s".formatted(at, moment);
                insert(submission, submission, act("drafted", LIN, 0), act("edited", LIN, 1));
                insert(submission + "p", submission, act("paper", MEI, 2));
                try {
                    relay(new Mortal(at, moment)).relay();
                } catch (Mortal.Died now) {
                    died++;
                }
                relay(Mortal.never()).relay();

                assertThat(entries(submission)).as(submission).extracting(Entry::type).containsExactly("drafted",
                        "edited", "paper");
                assertThat(verify(submission).isIntact()).as(submission).isTrue();
                for (var entry : entries(submission)) {
                    assertThat(trail.persons(List.of(entry.act())).values()).as(submission)
                            .extracting(Person::commitment).containsExactly(entry.person());
                }
            }
        }
        assertThat(died).as("before, within and after each of: persons, entries, emptying the documents").isEqualTo(9);
    }

    @Test
    void manyRelaysAtOnceNumberWithoutGapAndDoNothingTwice() {
        for (int i = 0; i < 20; i++) {
            insert("p" + i, "sub-1", act("one", LIN, i), act("two", MEI, i));
        }

        IntStream.range(0, 6).parallel().forEach(_ -> relay(Mortal.never()).relay());

        assertThat(entries("sub-1")).hasSize(40);
        assertThat(entries("sub-1").stream().map(Entry::act).distinct()).hasSize(40);
        assertThat(verify("sub-1")).extracting(Verification::isIntact).isEqualTo(true);
        assertThat(verify("sub-1").head().entries()).isEqualTo(40);
    }

    @Test
    void whatWaitedInSeveralDocumentsOfACaseComesInTheOrderOfItsTimes() {
        var votes = database.getCollection("votes");
        insert(votes, "v1", "sub-1", act("vote.cast", MEI, 3));
        insert("p1", "sub-1", act("drafted", LIN, 0), act("opened", LIN, 2), act("by a clock set back", LIN, 1),
                act("closed", LIN, 4));

        new ActsRelay(List.of(votes, papers), trail).relay();

        assertThat(entries("sub-1")).extracting(Entry::type).containsExactly("drafted", "opened",
                "by a clock set back", "vote.cast", "closed");
        assertThat(verify("sub-1").isIntact()).isTrue();
        assertThat(votes.find().first()).as("nothing is left there").doesNotContainKey("actsSince");
    }

    @Test
    void actsThatComeWhileARelayWorksStay() {
        insert("p1", "sub-1", act("one", LIN, 0));
        var growing = new ActsRelay(List.of(Mortal.meanwhile(papers,
                () -> append("p1", "sub-1", act("two", LIN, 1)))), trail);

        growing.relay();
        relay(Mortal.never()).relay();

        assertThat(entries("sub-1")).extracting(Entry::type).containsExactly("one", "two");
    }

    @Test
    void aRoundOfManyCasesTakesFewWrites() {
        for (int i = 0; i < 50; i++) {
            insert("p" + i, "sub-" + i, act("one", LIN, i), act("two", MEI, i));
        }

        assertThat(relay(new Mortal(4, Mortal.Moment.BEFORE)).relay()).as("persons, entries, documents: three")
                .isTrue();

        assertThat(IntStream.range(0, 50).mapToObj(i -> entries("sub-" + i))).allMatch(two -> two.size() == 2);
    }

    @Test
    void anErasedPersonIsGoneFromTheirCaseAlsoFromActsUnderWayAndTheProofStands() {
        insert("p1", "sub-1", act("one", LIN, 0), act("two", MEI, 0));
        insert("p2", "sub-2", act("one", LIN, 0));
        relay(Mortal.never()).relay();
        insert("p3", "sub-1", act("under way", LIN, 1));
        var before = verify("sub-1").head();

        var erased = erasures.erase("e1", "sub-1", "lin", act("person.erased", new Actor("ada", null, "admin"), 2),
                NOON);
        erasures.erase("e1", "sub-1", "lin", act("person.erased", new Actor("ada", null, "admin"), 2), NOON);
        relay(Mortal.never(), database.getCollection("auditErasures")).relay();
        relay(Mortal.never()).relay();
        clock.advance(Duration.ofMinutes(2));
        assertThat(erasures.relay()).isTrue();
        assertThat(erasures.relay()).isFalse();

        assertThat(erased).isOne();
        var ofOne = entries("sub-1");
        assertThat(ofOne).extracting(Entry::type).containsExactly("one", "two", "person.erased", "under way");
        var persons = trail.persons(ofOne.stream().map(Entry::act).toList());
        assertThat(persons.values()).extracting(Person::subject).containsExactlyInAnyOrder("mei", "ada");
        assertThat(trail.persons(entries("sub-2").stream().map(Entry::act).toList())).hasSize(1);
        assertThat(everything()).doesNotContain("sub-1, subject=lin");
        var verifier = new Verifier("sub-1", Hashing.canonical(), before);
        trail.each("sub-1", verifier::next);
        assertThat(verifier.end().isIntact()).isTrue();
    }

    private String everything() {
        var all = new StringBuilder();
        for (var name : List.of("auditPersons", "auditErasures", "auditTrail", "papers")) {
            database.getCollection(name).find().forEach(document -> all.append(document).append('\n'));
        }
        return all.toString();
    }

    private MongoTrail trail(Mortal mortal) {
        return new MongoTrail(mortal.over(database.getCollection("auditTrail")),
                mortal.over(database.getCollection("auditPersons")), Hashing.canonical());
    }

    private ActsRelay relay(Mortal mortal) {
        return relay(mortal, papers);
    }

    private ActsRelay relay(Mortal mortal, MongoCollection<Document> collection) {
        return new ActsRelay(List.of(mortal.over(collection)), trail(mortal));
    }

    private List<Entry> entries(String submission) {
        var found = new ArrayList<Entry>();
        trail.each(submission, found::add);
        return found;
    }

    private Verification verify(String submission) {
        var verifier = new Verifier(submission, Hashing.canonical(), null);
        trail.each(submission, verifier::next);
        return verifier.end();
    }

    private void insert(String id, String submission, Act... acts) {
        insert(papers, id, submission, acts);
    }

    private static void insert(MongoCollection<Document> into, String id, String submission, Act... acts) {
        var document = new Document("_id", id);
        PendingActs.insert(submission, List.of(acts), document);
        into.insertOne(document);
    }

    private void append(String id, String submission, Act... acts) {
        papers.updateOne(Filters.eq(id),
                Updates.combine(Updates.inc("version", 1), PendingActs.append(submission, List.of(acts))));
    }

    private static Act act(String type, Actor actor, int second) {
        return new Act(type, actor, NOON.plusSeconds(second), null, Map.of());
    }
}
