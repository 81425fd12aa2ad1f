package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

/** From a need of industry to the standard that meets it, proposed by several, with a patent on the way. */
@ServiceTest
class JointStoryTest {

    @LocalServerPort
    private int port;
    @Autowired
    private KafkaTemplate<String, String> kafka;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        people.enterOrganisations();
    }

    @Test
    void aNeedIsMetByWhatItsIndustryProposedTogether() {
        var designation = "PS-CSP-" + (100_000 + Math.floorMod(UUID.randomUUID().hashCode(), 900_000));
        var need = need();
        var id = proposedTogether();
        var path = "/submissions/" + id;
        assertThat(people.lin.put(need + "/answers/" + id, "", Map.of()).status()).isEqualTo(200);

        var patent = path + "/declarations/" + declareLater(path);
        balloted(path);
        var refused = people.certifier.command(path + ":certify", "");
        assertThat(refused.problem()).isEqualTo("state-forbids");
        assertThat(refused.text("/detail")).contains("bluepeak-osat will decide on a licence later");
        assertThat(people.mei.command(patent + ":supersede",
                "{\"option\": \"RAND\", \"text\": \"To whoever asks, on RAND terms.\"}").status()).isEqualTo(200);
        assertThat(people.certifier.command(path + ":certify", "").text("/state")).isEqualTo("APPROVED");
        publish(id, designation);
        people.awaitState(id, "PUBLISHED");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(people.jana.get(need).text("/status")).isEqualTo("MET"));
        assertThat(people.jana.get(need).text("/metBy/designation")).isEqualTo(designation);
        assertThat(people.omar.post(need + ":support", "{\"named\": true}", Map.of()).problem())
                .isEqualTo("state-forbids");

        var revision = people.inTriage(
                """
                        {"kind": "REVISION", "licenceGranted": true, "family": "CSP", "title": {"en": "Finer pitch"}, "scope": {"en": "Balls on a matrix."}, "payload": {"variations": []},
                         "target": {"designation": "%s", "baseRevision": "A"}}"""
                        .formatted(designation));
        assertThat(people.omar.get("/submissions/" + revision + "/declarations").body().at("/items")).isEmpty();
        var before = people.omar.get("/submissions/" + revision + "/predecessor-declarations").body().at("/items/0");
        assertThat(before.at("/label").asString()).isEqualTo("on predecessor, not declared for this text");
        assertThat(before.at("/designation").asString()).isEqualTo(designation);
        assertThat(before.at("/declaration/option").asString()).isEqualTo("RAND");
        assertThat(before.at("/declaration/holder").asString()).isEqualTo("bluepeak-osat");
    }

    private String need() {
        var stated = people.jana.post("/needs", """
                {"title": {"en": "Finer pitch for cameras"}, "family": "CSP", "domains": ["AUTOMOTIVE"],
                 "parameters": [{"parameter": "pitchX", "min": "0.30", "max": "0.35", "unit": "mm"}]}""", key());
        return "/needs/" + stated.text("/needId");
    }

    /** A chip maker with a packaging house and a test house. */
    private String proposedTogether() {
        var id = people.draft(Cast.DRAFT);
        var sponsors = "/submissions/" + id + "/sponsors/";
        invite(sponsors + "bluepeak-osat", "OSAT", id);
        invite(sponsors + "cedar-test", "TESTER", id);
        people.mei.command(sponsors + "bluepeak-osat:confirm", "");
        people.omar.command(sponsors + "cedar-test:confirm", "");
        people.attest(people.mei, id, "bluepeak-osat");
        people.attest(people.omar, id, "cedar-test");
        people.submit(id);
        people.awaitState(id, "TRIAGE");
        assertThat(people.jana.get("/submissions/" + id + "/sponsors").body().at("/parts").toString())
                .isEqualTo("[\"OSAT\",\"TESTER\"]");
        assertThat(people.chair.command("/submissions/" + id + ":accept", "").text("/state")).isEqualTo("ACCEPTED");
        return id;
    }

    private void invite(String sponsor, String part, String id) {
        assertThat(people.lin.put(sponsor, "{\"part\": \"%s\"}".formatted(part),
                Map.of("If-Match", people.lin.get("/submissions/" + id).etag())).status()).isEqualTo(200);
    }

    private String declareLater(String path) {
        return people.mei.post(path + "/declarations",
                """
                        {"basis": "OWN", "statement": {"option": "LATER_IMPLIES_RAND", "text": "We shall decide within a year."},
                         "patents": [{"status": "GRANTED", "number": "CN 101234567 B"}]}""",
                key()).text("/declarationId");
    }

    private void balloted(String path) {
        var ballot = people.secretary
                .command(path + ":open-ballot", "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}"
                        .formatted(Instant.now().plus(Duration.ofDays(30))))
                .text("/ballotId");
        people.vote(people.lin, ballot, "aurora-semi", "APPROVE");
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "APPROVE");
        assertThat(people.secretary.command("/ballots/" + ballot + ":close", "").text("/status")).isEqualTo("PASSED");
    }

    private void publish(String submission, String designation) {
        var data = """
                {"designation": "%1$s", "revision": "A", "sequence": 1, "family": "CSP", "title": {"en": "Fine-pitch CSP"},
                 "contentHash": "%2$s", "submissionId": "%3$s", "variations": ["AA"], "publishedAt": "2026-11-22T09:30:01Z",
                 "links": {"revision": "/api/v1/standards/%1$s/revisions/A"}}"""
                .formatted(designation, StandardsStub.HASH, submission);
        var event = new ProducerRecord<>("packstd.standards.v1", designation, data);
        Map.of("ce_specversion", "1.0", "ce_id", "joint-" + submission, "ce_type", "standard.published", "ce_source",
                "/standards-service", "ce_time", "2026-11-22T09:30:01Z", "ce_subject", designation, "ce_dataschema",
                "/api-specs/events/schemas/standard-published.v1.schema.json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(event).join();
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
