package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.listener.DefaultErrorHandler;
import tools.jackson.databind.node.ObjectNode;

/** What was approved becomes a standard that everybody can read and hears of. */
class StoryTest extends ServiceStory {

    /** The sequence of the approval in the example of the contract. */
    private static final String FIRST_APPROVAL = "/8";

    @Autowired
    MongoDatabase database;
    @Autowired
    DefaultErrorHandler errors;
    @Autowired
    Outage outage;

    private Bus bus;

    @BeforeEach
    void listen() {
        bus = new Bus(broker.getBrokersAsString(), "packstd.standards.v1", "packstd.submissions.v1-dlt");
    }

    @AfterEach
    void hangUp() {
        errors.setRetryListeners();
        bus.close();
    }

    @Test
    void anApprovedSubmissionIsPublishedAnnouncedAndReadable() {
        var designation = publish("story-first");

        var published = bus.await(event -> event.id().equals(designation + "/A/published"));
        assertThat(published.data().path("submissionId").asString()).isEqualTo("story-first");
        assertThat(published.data().path("sequence").asLong()).isEqualTo(1);

        var standard = get("/standards/" + designation);
        assertThat(standard.status()).isEqualTo(200);
        assertThat(standard.header("Cache-Control")).isEqualTo("no-cache, public");
        assertThat(standard.text("/current/contentHash")).isEqualTo(published.data().path("contentHash").asString());
        assertThat(get("/standards/" + designation, "If-None-Match", standard.header("ETag")).status()).isEqualTo(304);

        var revision = get("/standards/" + designation + "/revisions/A");
        assertThat(revision.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        assertThat(revision.text("/provenance/submissionId")).isEqualTo("story-first");
        assertThat(get("/standards/" + designation + "/revisions/B").status()).isEqualTo(404);
    }

    @Test
    void theTraceOfAnApprovalGoesOnInWhatFollowsFromIt() {
        var trace = "0af7651916cd43dd8448eb211c80319c";

        bus.approve(sealed(Proposals.approval("story-traced")),
                Map.of("traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        var published = bus.await(event -> event.data().path("submissionId").asString().equals("story-traced"));
        assertThat(published.type()).isEqualTo("standard.published");
        assertThat(published.trace()).matches("00-" + trace + "-(?!b7ad6b7169203331)[0-9a-f]{16}-0[13]");
        publish("story-untraced");
        assertThat(bus.await(event -> event.data().path("submissionId").asString().equals("story-untraced")).trace())
                .as("another begins a trace of its own").doesNotContain(trace);
    }

    @Test
    void revisionBSupersedesRevisionAWhichStaysAsItWas() {
        var designation = publish("story-a");
        var before = get("/standards/" + designation);
        var first = get("/standards/" + designation + "/revisions/A");

        bus.approve(sealed(revision("story-b", designation, "A")));

        var superseded = bus.await(event -> event.id().equals(designation + "/A/superseded"));
        assertThat(superseded.data().path("supersededBy").asString()).isEqualTo("B");
        assertThat(superseded.data().path("sequence").asLong()).isEqualTo(3);
        var second = get("/standards/" + designation, "If-None-Match", before.header("ETag"));
        assertThat(second.status()).as("the ETag of revision A no longer holds").isEqualTo(200);
        assertThat(second.text("/current/revision")).isEqualTo("B");
        assertThat(second.text("/current/previousHash")).isEqualTo(first.text("/contentHash"));
        assertThat(get("/standards/" + designation + "/revisions/A").body()).isEqualTo(first.body());
        assertThat(get("/standards/" + designation + "/revisions").body().at("/items").valueStream()
                .map(item -> item.path("revision").asString() + " " + item.path("status").asString()))
                .containsExactly("B CURRENT", "A SUPERSEDED");
    }

    @Test
    void hearingTwicePublishesOnce() {
        var approval = sealed(Proposals.approval("story-twice"));
        bus.approve(approval);
        var designation = designationOf("story-twice");
        bus.approve(approval);
        // With the same key this one is heard after the repetition, so when it is published the repetition has had its turn.
        bus.say("submission.approved", "story-twice", sealed(Proposals.approval("story-after")).toString());
        designationOf("story-after");

        assertThat(bus.heard().stream().filter(event -> submission(event).equals("story-twice")).map(Bus.Heard::key))
                .containsOnly(designation);
        assertThat(get("/standards/" + designation + "/revisions").body().at("/items")).hasSize(1);
    }

    @Test
    void ofTwoRevisionsOfTheSameBaseTheSecondIsRefused() {
        var designation = publish("story-base");
        bus.approve(sealed(revision("story-won", designation, "A")));
        bus.await(event -> event.id().equals(designation + "/B/published"));

        bus.approve(sealed(revision("story-lost", designation, "A")));

        var refused = bus.await(event -> event.id().equals(refusalOf("story-lost")));
        assertThat(refused.key()).isEqualTo("story-lost");
        assertThat(refused.data().path("rule").asString()).isEqualTo("D9");
        assertThat(refused.data().path("detail").asString()).contains("A (expected: B)");
    }

    @Test
    void aRefusedSubmissionThatWasMendedAndApprovedAgainIsPublished() {
        var designation = publish("story-mended-base");
        bus.approve(sealed(revision("story-rival", designation, "A")));
        bus.await(event -> event.id().equals(designation + "/B/published"));
        bus.approve(sealed(revision("story-mended", designation, "A")));
        bus.await(event -> event.id().equals(refusalOf("story-mended")));

        bus.approve(sealed(revision("story-mended", designation, "B").put("sequence", 15)));

        var published = bus.await(event -> event.id().equals(designation + "/C/published"));
        assertThat(submission(published)).isEqualTo("story-mended");
    }

    @Test
    void contentThatIsNotWhatWasApprovedIsRefused() {
        var approval = sealed(Proposals.approval("story-forged"));
        approval.withObject("/title").put("en", "Another title");

        bus.approve(approval);

        var refused = bus.await(event -> event.id().equals(refusalOf("story-forged")));
        assertThat(refused.data().path("rule").asString()).isEqualTo("H1");
    }

    @Test
    void aWithdrawnStandardStaysReadableAndTakesNoRevision() {
        var designation = publish("story-old");
        bus.approve(sealed(withdrawal("story-withdraw", designation)));
        bus.await(event -> event.id().equals(designation + "/A/withdrawn"));

        var standard = get("/standards/" + designation);
        assertThat(standard.text("/status")).isEqualTo("WITHDRAWN");
        assertThat(standard.text("/current/revision")).isEqualTo("A");

        bus.approve(sealed(revision("story-too-late", designation, "A")));
        var refused = bus.await(event -> event.id().equals(refusalOf("story-too-late")));
        assertThat(refused.data().path("rule").asString()).isEqualTo("D11");
    }

    @Test
    void aMessageThatCannotBeReadIsPutAsideAtOnceAndTheNextOneIsHeard() {
        var failed = new CopyOnWriteArrayList<Object>();
        errors.setRetryListeners((message, _, _) -> failed.add(message.key()));
        bus.say("submission.approved", "story-poison", "{\"submissionId\": 7, ");
        bus.say("submission.approved", "story-poison", "{\"submissionId\": \"story-poison\"}");
        bus.approve(sealed(Proposals.approval("story-healthy")));

        assertThat(designationOf("story-healthy")).startsWith("PS-CSP-");
        bus.await(event -> event.topic().equals("packstd.submissions.v1-dlt") && event.key().equals("story-poison"));
        assertThat(failed).as("what the error handler asks for anew, with all that lies behind").isEmpty();
    }

    @Test
    void aFailureThatPassesIsOvercomeByTryingAgain() {
        breakDown("story-hiccup");
        errors.setRetryListeners((message, _, attempt) -> {
            if (attempt == 2) {
                publications().deleteOne(Filters.eq(message.key() + FIRST_APPROVAL));
            }
        });

        bus.approve(sealed(Proposals.approval("story-hiccup")));

        assertThat(designationOf("story-hiccup")).startsWith("PS-CSP-");
    }

    @Test
    void aFailureThatStaysIsPutAsideAfterFiveTriesAndTheNextOneIsHeard() {
        var tries = new AtomicInteger();
        errors.setRetryListeners((_, _, attempt) -> tries.set(attempt));
        breakDown("story-broken");

        bus.approve(sealed(Proposals.approval("story-broken")));
        bus.say("submission.approved", "story-broken", sealed(Proposals.approval("story-behind")).toString());

        designationOf("story-behind");
        bus.await(event -> event.topic().endsWith("-dlt") && event.key().equals("story-broken"));
        assertThat(tries).hasValue(5);
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedForHoweverLongItTakes() {
        outage.begin(12);

        bus.approve(sealed(Proposals.approval("story-outage")));

        assertThat(designationOf("story-outage")).startsWith("PS-CSP-");
        assertThat(outage.isOver()).isTrue();
        assertThat(bus.heard()).noneMatch(event -> event.topic().endsWith("-dlt")
                && event.key().equals("story-outage"));
    }

    /** What is on record of this publication cannot be understood, so publishing it fails. */
    private void breakDown(String submissionId) {
        publications().insertOne(new Document("_id", submissionId + FIRST_APPROVAL).append("state", "SMASHED"));
    }

    private MongoCollection<Document> publications() {
        return database.getCollection("publications");
    }

    @Test
    void whatIsNotForUsIsPassedOver() {
        bus.say("submission.sung", "story-song", "la la");
        bus.approve(sealed(Proposals.approval("story-next")));

        designationOf("story-next");
        assertThat(bus.heard()).noneMatch(event -> event.key().equals("story-song"));
    }

    @Test
    void membersThatNewerProducersAddAreIgnored() {
        var approval = sealed(Proposals.approval("story-newer"));
        approval.put("mood", "cheerful");

        bus.approve(approval);

        assertThat(designationOf("story-newer")).startsWith("PS-CSP-");
    }

    private static String refusalOf(String submissionId) {
        return submissionId + FIRST_APPROVAL + "/publication-refused";
    }

    private String publish(String submissionId) {
        bus.approve(sealed(Proposals.approval(submissionId)));
        return designationOf(submissionId);
    }

    private String designationOf(String submissionId) {
        return bus.await(event -> event.type().equals("standard.published") && submission(event).equals(submissionId))
                .key();
    }

    private static String submission(Bus.Heard event) {
        return event.data().path("submissionId").asString("");
    }

    private static ObjectNode revision(String submissionId, String designation, String base) {
        var approval = Proposals.approval(submissionId);
        approval.withObject("/title").put("en", "Fine-pitch chip scale package, revised by " + submissionId);
        return approval.put("kind", "REVISION").put("designation", designation).put("baseRevision", base);
    }

    private static ObjectNode withdrawal(String submissionId, String designation) {
        return revision(submissionId, designation, "A").put("kind", "WITHDRAWAL").without("payload");
    }
}
