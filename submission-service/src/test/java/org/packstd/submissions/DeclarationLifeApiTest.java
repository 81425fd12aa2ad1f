package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.packstd.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of a declaration over HTTP: it stands in the way, is told, removed, bettered, or goes to another. */
class DeclarationLifeApiTest extends DeclarationStory {

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Test
    void anUnwillingHolderStopsAlsoTheShortWayUntilItIsMoreFavourable() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var declared = declare(people.mei, submission, UNWILLING);
        var path = submission + "/declarations/" + declared.text("/declarationId");
        var opening = "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}".formatted(Instant.now().plusSeconds(86400));

        var refused = people.secretary.command(submission + ":open-ballot", opening);
        assertThat(refused.problem()).isEqualTo("state-forbids");
        assertThat(refused.text("/detail")).contains("bluepeak-osat is unwilling to license");
        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("unwilling to license");

        assertThat(people.lin.command(path + ":supersede", statement("RAND")).problem()).isEqualTo("forbidden");
        var worse = people.mei.command(path + ":supersede", statement("OTHER_TEXT"));
        assertThat(worse.text("/errors/0/rule")).isEqualTo("more-favourable-only");
        assertThat(people.mei.post(path + ":supersede", statement("RAND"), Map.of()).status()).isEqualTo(428);
        var better = people.mei.command(path + ":supersede", statement("RAND"));
        assertThat(better.text("/option")).isEqualTo("RAND");
        assertThat(better.text("/supersedes/0/option")).isEqualTo("UNWILLING");

        assertThat(people.secretary.command(submission + ":open-ballot", opening).status())
                .as("nobody is asked to attest under a policy without reviews").isEqualTo(200);
    }

    @Test
    void whatIsPostedIsToldOnceAndWhatSupersedesItOnceMore() {
        var id = people.inTriage();
        var submission = "/submissions/" + id;
        var declaration = declare(people.mei, submission, RAND).text("/declarationId");
        var path = submission + "/declarations/" + declaration;
        var seen = officer.get(path).etag();

        assertThat(officer.post(path + ":verify", "", Map.of("If-Match", seen)).status()).isEqualTo(200);
        assertThat(officer.post(path + ":verify", "", Map.of("If-Match", seen)).status()).as("again").isEqualTo(412);
        people.mei.command(path + ":supersede", statement("RF_RAND"));
        assertThat(officer.command(path + ":verify", "").text("/status")).isEqualTo("POSTED");
        people.chair.command(submission + ":hold", "{\"reason\": \"The end of what is told.\"}");

        var told = toldUntil(id, 2, "submission.held");
        assertThat(told.stream().map(event -> event.at("/headers/ce_id").asString()))
                .containsExactly(declaration + ":2", declaration + ":4");
        assertThat(told.getFirst().at("/data/option").asString()).isEqualTo("RAND");
        assertThat(told.getFirst().at("/data/formerOption").isMissingNode()).isTrue();
        assertThat(told.getLast().at("/data/option").asString()).isEqualTo("RF_RAND");
        assertThat(told.getLast().at("/data/formerOption").asString()).isEqualTo("RAND");
        assertThat(told.getLast().at("/data/patents").asInt()).isEqualTo(2);
        assertThat(told.toString()).as("an application that is not published").doesNotContain("26000001");
    }

    @Test
    void nobodyClearsTheWayByRemovingWhatTheyRefused() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.accepted();
        var path = submission + "/declarations/" + declare(people.mei, submission, UNWILLING).text("/declarationId");
        people.mei.command(path + ":remove", "{\"reason\": \"We would rather not say.\"}");
        assertThat(people.secretary.get(submission).body().at("/blockedBecause").toString())
                .contains("removed while bluepeak-osat stood against the text");

        var decision = "{\"proceed\": true, \"reason\": \"The patent lapsed.\"}";
        var own = Caller.person(port, "olga", "bluepeak-osat", "ipr-officer");
        assertThat(tasks(own, path)).isEmpty();
        assertThat(own.command(path + ":decide", decision).problem()).isEqualTo("forbidden");
        assertThat(tasks(officer, path)).containsExactly("decide-notice");
        assertThat(officer.command(path + ":decide", decision).text("/status")).isEqualTo("REMOVED");
        assertThat(tasks(officer, path)).isEmpty();
        assertThat(people.secretary.get(submission).body().at("/allowedActions").toString()).contains("open-ballot");
    }

    @Test
    void patentsThatWentToAnotherOrganisationAreItsToSpeakOfAndWhatWasStatedBindsIt() {
        people.enterOrganisations();
        var submission = "/submissions/" + people.inTriage();
        var hash = "sha256:" + "ab".repeat(32);
        var declared = declare(people.mei, submission, UNWILLING.replace("\"text\"",
                "\"signedFile\": \"%s\", \"text\"".formatted(hash)));
        var path = submission + "/declarations/" + declared.text("/declarationId");
        assertThat(declared.text("/signedFile")).isEqualTo(hash);
        assertThat(Instant.parse(declared.text("/leaveBy")))
                .isEqualTo(Instant.parse(declared.text("/receivedAt")).plus(Duration.ofDays(120)));
        assertThat(tasks(people.mei, path)).containsExactly("license-or-leave");

        assertThat(people.mei.command(path + ":transfer", "{\"to\": \"nobody-at-all\"}").text("/errors/0/rule"))
                .isEqualTo("organisation-known");
        assertThat(people.omar.command(path + ":transfer", "{\"to\": \"cedar-test\"}").status()).isEqualTo(403);
        var moved = people.mei.command(path + ":transfer", "{\"to\": \"cedar-test\"}");
        assertThat(moved.text("/transfers/0/to")).as(moved.body().toString()).isEqualTo("cedar-test");
        assertThat(moved.text("/holder")).isEqualTo("bluepeak-osat");
        assertThat(tasks(people.mei, path)).isEmpty();
        assertThat(tasks(people.omar, path)).containsExactly("license-or-leave");

        assertThat(people.mei.command(path + ":supersede", statement("RAND")).problem()).isEqualTo("forbidden");
        var better = people.omar.command(path + ":supersede", statement("RAND"));
        assertThat(better.text("/option")).as(better.body().toString()).isEqualTo("RAND");
        assertThat(better.body().has("leaveBy")).isFalse();
        assertThat(better.text("/supersedes/0/signedFile")).isEqualTo(hash);
        assertThat(people.omar.post(submission + "/declarations", UNWILLING, key()).text("/errors/0/rule"))
                .isEqualTo("more-favourable-only");
    }

    /** What was told of posted declarations, in order, until these and something else were told of the same submission. */
    private List<JsonNode> toldUntil(String submission, int expected, String last) {
        var over = new AtomicBoolean();
        var json = new JsonMapper();
        var contract = new EventContract();
        var told = new ArrayList<JsonNode>();
        try (var events = StandardEvents.listen(kafka, "packstd.submissions.v1")) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var event : events.poll(Duration.ofMillis(200))) {
                    var headers = StandardEvents.headers(event.headers());
                    if (event.key().equals(submission) && "declaration.posted".equals(headers.get("ce_type"))) {
                        contract.check(event.key(), headers, event.value());
                        told.add(json.createObjectNode().putPOJO("headers", headers)
                                .set("data", json.readTree(event.value())));
                    }
                    if (event.key().equals(submission) && last.equals(headers.get("ce_type"))) {
                        over.set(true);
                    }
                }
                return over.get() && told.size() >= expected;
            });
        }
        return told.stream().map(event -> (JsonNode) json.valueToTree(event)).toList();
    }
}
