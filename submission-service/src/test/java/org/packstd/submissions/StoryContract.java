package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.DefaultErrorHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A submission from its first draft to the published standard, and what the world hears of it; on any broker. */
abstract class StoryContract {

    private static final EventContract CONTRACT = new EventContract();

    @LocalServerPort
    private int port;
    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Autowired
    private DefaultErrorHandler errors;

    private Cast people;
    private Consumer<String, String> events;
    private final List<ConsumerRecord<String, String>> heard = new ArrayList<>();

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        events = StandardEvents.listen(kafka, "packstd.submissions.v1");
    }

    @AfterEach
    void leave() {
        events.close();
    }

    @Test
    void aDraftBecomesAPublishedStandardAndEveryStepIsAnnouncedOnceInOrder() {
        var id = people.inProceduralReview();

        var certified = people.certifier.command("/submissions/" + id + ":certify", "");
        assertThat(certified.text("/state")).isEqualTo("APPROVED");
        StandardEvents.published(kafka, id, "published-1");
        people.awaitState(id, "PUBLISHED");

        var published = people.mei.get("/submissions/" + id);
        assertThat(published.text("/published/designation")).isEqualTo("PS-CSP-0012");
        assertThat(published.text("/published/revision")).isEqualTo("A");
        assertThat(typesOf(id)).containsExactly("submission.submitted", "submission.validated", "submission.accepted",
                "ballot.opened", "ballot.closed", "submission.approved", "submission.published");
        assertThat(sequencesOf(id)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        var approved = dataOf(id, "submission.approved");
        assertThat(approved.at("/payload/variations/0/code").asString()).isEqualTo("AA");
        assertThat(approved.at("/contentHash").asString()).isEqualTo(StandardsStub.HASH)
                .isEqualTo(people.mei.get("/ballots/" + published.text("/ballotId")).text("/contentHash"));
    }

    @Test
    void theTraceOfARequestGoesOnInTheEventThatItCauses() {
        var id = people.inProceduralReview();
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var etag = people.certifier.get("/submissions/" + id).etag();

        people.certifier.post("/submissions/" + id + ":certify", "",
                Map.of("If-Match", etag, "traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        dataOf(id, "submission.approved");
        var headers = heard.stream().map(event -> StandardEvents.headers(event.headers()))
                .filter(each -> id.equals(each.get("ce_subject")) && "submission.approved".equals(each.get("ce_type")))
                .findFirst().orElseThrow();
        assertThat(headers.get("traceparent")).isEqualTo(headers.get("ce_traceparent"))
                .matches("00-" + trace + "-(?!b7ad6b7169203331)[0-9a-f]{16}-0[13]");
    }

    @Test
    void documentDataGoesOnWithTheTextExactlyAsItWasWritten() {
        var draft = Cast.DRAFT.replace("\"rationale\"",
                """
                        "metadata": {"authoritativeLanguage": "zh", "domains": [], "a.b": {"$c": null, "figure": 0.10}}, "rationale\"""");
        var id = people.inProceduralReview(draft);
        assertThat(people.mei.get("/submissions/" + id).body().at("/metadata/a.b/$c").isNull()).isTrue();

        people.certifier.command("/submissions/" + id + ":certify", "");

        StandardEvents.published(kafka, id, "published-data");
        people.awaitState(id, "PUBLISHED");
        var approved = dataOf(id, "submission.approved");
        assertThat(approved.at("/metadata/authoritativeLanguage").asString()).isEqualTo("zh");
        assertThat(approved.at("/metadata/domains").isArray()).isTrue();
        assertThat(approved.at("/metadata/a.b/$c").isNull()).isTrue();
    }

    @Test
    void aCorrigendumIsPublishedWhenTheRevisionIsCorrected() {
        var id = people.inProceduralReview(
                """
                        {"kind": "CORRIGENDUM", "licenceGranted": true, "family": "CSP", "title": {"en": "Corrigendum: hyphenation"},
                         "target": {"designation": "PS-CSP-0012", "baseRevision": "A"},
                         "payload": {"corrections": [{"pointer": "/title/en", "was": "Chip scale", "now": "Chip-scale"}]}}""");
        people.certifier.command("/submissions/" + id + ":certify", "");

        StandardEvents.send(kafka, "standard.corrected", "corrected-1", """
                {"designation": "PS-CSP-0012", "revision": "A", "sequence": 2, "family": "CSP",
                 "title": {"en": "Corrigendum: hyphenation"}, "number": 1, "contentHash": "%s", "submissionId": "%s",
                 "publishedAt": "2026-11-22T09:30:01Z",
                 "links": {"corrigendum": "/api/v1/standards/PS-CSP-0012/revisions/A/corrigenda/1"}}"""
                .formatted(StandardsStub.HASH, id), "standard-corrected.v1.schema.json");
        people.awaitState(id, "PUBLISHED");

        assertThat(dataOf(id, "submission.approved").at("/kind").asString()).isEqualTo("CORRIGENDUM");
    }

    @Test
    void aPublicationThatIsHeardTwiceIsAnnouncedOnce() {
        var id = people.inProceduralReview();
        people.certifier.command("/submissions/" + id + ":certify", "");

        StandardEvents.published(kafka, id, "published-2");
        StandardEvents.published(kafka, id, "published-2");
        var other = people.inProceduralReview();
        people.certifier.command("/submissions/" + other + ":certify", "");
        StandardEvents.published(kafka, other, "published-3");
        people.awaitState(other, "PUBLISHED");

        assertThat(typesOf(id).stream().filter("submission.published"::equals)).hasSize(1);
    }

    @Test
    void aRefusedPublicationComesBackToItsAuthorWithTheReason() {
        var id = people.inProceduralReview();
        people.certifier.command("/submissions/" + id + ":certify", "");

        StandardEvents.send(kafka, "standard.publication-refused", "refused-1", """
                {"submissionId": "%s", "rule": "D9", "detail": "baseRevision: A (expected: B)",
                 "refusedAt": "2026-11-22T09:30:01Z"}""".formatted(id), "publication-refused.v1.schema.json");
        people.awaitState(id, "RETURNED");

        var returned = people.lin.get("/submissions/" + id);
        assertThat(returned.text("/reason")).contains("D9", "expected: B");
        assertThat(returned.body().at("/allowedActions").toString()).contains("edit");
        people.edit(id, Cast.DRAFT.replace("Fine-pitch CSP", "Fine-pitch CSP, mended"));
        people.submit(id);
        people.awaitState(id, "TRIAGE");
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndHoldsUpNobody() {
        var failed = new CopyOnWriteArrayList<Object>();
        errors.setRetryListeners((event, _, _) -> failed.add(event.value()));
        var id = people.inProceduralReview();
        people.certifier.command("/submissions/" + id + ":certify", "");

        kafka.send(StandardEvents.record("standard.published", "broken-1", "{not json",
                "standard-published.v1.schema.json")).join();
        StandardEvents.published(kafka, id, "published-4");
        people.awaitState(id, "PUBLISHED");

        events.unsubscribe();
        events.subscribe(List.of("packstd.standards.v1-dlt"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(poll())
                .anySatisfy(letter -> assertThat(letter.value()).isEqualTo("{not json")));
        errors.setRetryListeners();
        assertThat(failed).as("what the error handler asks for anew, with all that lies behind").isEmpty();
    }

    /** Types of the events of a submission, once the last of them has come; each is checked against the contract. */
    private List<String> typesOf(String submission) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(poll()).anySatisfy(event -> {
            assertThat(event.key()).isEqualTo(submission);
            assertThat(StandardEvents.headers(event.headers())).containsEntry("ce_type", "submission.published");
        }));
        return of(submission).map(event -> StandardEvents.headers(event.headers()).get("ce_type")).toList();
    }

    private List<Integer> sequencesOf(String submission) {
        return of(submission).map(event -> json(event.value()).at("/sequence").asInt()).toList();
    }

    private JsonNode dataOf(String submission, String type) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(poll()).anySatisfy(event -> {
            assertThat(event.key()).isEqualTo(submission);
            assertThat(StandardEvents.headers(event.headers())).containsEntry("ce_type", type);
        }));
        return of(submission).filter(event -> type.equals(StandardEvents.headers(event.headers()).get("ce_type")))
                .map(event -> json(event.value())).findFirst().orElseThrow();
    }

    private Stream<ConsumerRecord<String, String>> of(String submission) {
        return heard.stream().filter(event -> submission.equals(event.key()))
                .peek(event -> CONTRACT.check(event.key(), StandardEvents.headers(event.headers()), event.value()));
    }

    private List<ConsumerRecord<String, String>> poll() {
        events.poll(Duration.ofMillis(200)).forEach(heard::add);
        return heard;
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
