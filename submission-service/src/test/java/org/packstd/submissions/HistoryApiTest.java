package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.audit.MerkleTree;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The history of a case over HTTP: who sees what of it, and that it holds. */
@ServiceTest
class HistoryApiTest {

    private static final String ORDER = "{\"subject\": \"lin\", \"reason\": \"The person asked for it.\"}";

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void aCaseTellsWhoDidWhatFromTheDraftOnAndNamesOnlyWhomItConcerns() {
        var id = people.accepted();
        var path = "/submissions/" + id + "/history";
        awaitActs(path, 5);

        var all = people.lin.get(path + "?limit=200").body().at("/items");
        assertThat(all.valueStream().map(entry -> entry.path("sequence").asInt())).startsWith(1, 2, 3, 4, 5);
        assertThat(all.findValuesAsString("type")).contains("ipr.attested");
        var seen = all.valueStream().filter(entry -> !entry.path("type").asString().equals("ipr.attested")).toList();
        assertThat(seen).extracting(entry -> entry.path("type").asString()).startsWith("submission.drafted",
                "submission.submitted", "submission.validated", "submission.accepted");
        assertThat(seen.get(0).at("/person/subject").asString()).isEqualTo("lin");
        assertThat(seen.get(0).at("/organisation").asString()).isEqualTo("aurora-semi");
        assertThat(seen.get(2).at("/role").asString()).isEqualTo("system");
        assertThat(seen.get(3).at("/role").asString()).isEqualTo("chair");
        assertThat(seen.get(3).has("person")).as("the chair acts for another organisation").isFalse();
        assertThat(people.mei.get(path).body().at("/items").toString()).doesNotContain("\"person\"");
        assertThat(people.secretary.get(path).body().at("/items").findValuesAsString("subject"))
                .contains("lin", "chen");
        assertThat(people.lin.get(path + "?limit=2").body().at("/items")).hasSize(2);
    }

    @Test
    void anErasureIsItselfAnActAndTheChainHolds() {
        var path = "/submissions/" + people.inTriage() + "/history";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        awaitActs(path, 4);

        var before = people.lin.get(path + "/verification");
        assertThat(before.text("/intact")).isEqualTo("true");
        var kept = before.text("/entries") + ":" + before.text("/hash");
        var erased = people.admin.post(path + ":erase", ORDER, key);
        assertThat(erased.text("/erased")).as(erased.body().toString()).isEqualTo("3");
        assertThat(people.admin.post(path + ":erase", ORDER, key).text("/erased")).as("the same order again")
                .isEqualTo("0");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(last(people.admin, path).path("type")
                .asString("")).isEqualTo("person.erased"));

        var act = last(people.lin, path);
        assertThat(act.path("reason").asString()).isEqualTo("The person asked for it.");
        assertThat(act.path("role").asString()).isEqualTo("admin");
        assertThat(people.secretary.get(path).body().toString()).doesNotContain("\"lin\"");
        assertThat(people.lin.get(path + "/verification?head=" + kept).text("/intact")).isEqualTo("true");
        assertThat(people.lin.get(path + "/verification?head=1000:" + "a".repeat(64)).text("/breaks/0/finding"))
                .contains("expected: 1000");
    }

    @Test
    void nobodyLearnsFromTheHistoryHowAnotherHasVotedBeforeTheBallotIsClosed() {
        var ballot = people.inBallot(Duration.ofDays(30));
        var path = "/submissions/" + ballot.substring(0, ballot.lastIndexOf("-b")) + "/history";
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        people.vote(people.lin, ballot, "aurora-semi", "ABSTAIN");
        awaitActs(path, 8);

        var seen = people.mei.get(path + "?limit=200").body().at("/items");
        assertThat(seen.valueStream().filter(entry -> entry.path("sealed").asBoolean())).singleElement()
                .satisfies(entry -> assertThat(entry.propertyNames()).containsExactlyInAnyOrder("sequence", "sealed",
                        "previousHash", "hash"));
        assertThat(seen.toString()).contains("\"position\":\"APPROVE\"").doesNotContain("\"position\":\"ABSTAIN\"");
        assertThat(people.secretary.get(path).body().toString()).doesNotContain("\"position\"");

        people.vote(people.omar, ballot, "cedar-test", "APPROVE");
        people.vote(people.jana, ballot, "delta-devices", "APPROVE");
        people.secretary.command("/ballots/" + ballot + ":close", "");
        awaitActs(path, 10);
        assertThat(people.secretary.get(path).body().toString()).contains("\"position\":\"ABSTAIN\"")
                .doesNotContain("\"mei\"");
        assertThat(people.mei.get(path + "/verification").text("/intact")).isEqualTo("true");
    }

    @Test
    void whoKeepsASignedCheckpointIsShownThatAnActIsInItAndThatItOnlyGrew() throws Exception {
        var id = people.inTriage();
        var path = "/submissions/" + id + "/history";
        awaitActs(path, 4);

        var kept = people.lin.get(path + "/checkpoint");
        var size = Integer.parseInt(kept.text("/size"));
        assertThat(kept.text("/note")).startsWith("packstd-trail/1\n%s\n%d\n%s\n".formatted(id, size,
                kept.text("/root")));
        assertThat(isSigned(kept.text("/signature"), kept.text("/note"))).isTrue();
        assertThat(isSigned(kept.text("/signature"), kept.text("/note") + " ")).isFalse();
        people.chair.command("/submissions/" + id + ":accept", "");
        awaitActs(path, size + 1);

        var entries = people.lin.get(path + "?limit=200").body().at("/items");
        var tree = new MerkleTree();
        entries.forEach(entry -> tree.add(entry.path("hash").asString()));
        var proof = people.mei.get(path + "/inclusion?sequence=2&size=" + size);
        assertThat(proof.text("/root")).isEqualTo(kept.text("/root")).isEqualTo(tree.root(size));
        assertThat(proof.body().at("/path").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(tree.inclusion(1, size));
        var grown = people.mei.get(path + "/consistency?from=" + size);
        assertThat(grown.text("/root")).isEqualTo(tree.root(Integer.parseInt(grown.text("/size"))))
                .isNotEqualTo(kept.text("/root"));
        assertThat(grown.body().at("/path")).isNotEmpty();

        assertThat(people.lin.get(path + "/inclusion?sequence=900").status()).isEqualTo(404);
        assertThat(people.lin.get(path + "/inclusion?sequence=1&size=900").status()).isEqualTo(400);
        assertThat(people.lin.get(path + "/consistency?from=900").status()).isEqualTo(400);
        assertThat(people.lin.get("/submissions/sub-none/history/checkpoint").status()).isEqualTo(404);
    }

    private boolean isSigned(String signature, String note) throws Exception {
        var keys = JWKSet.parse(new String(Caller.withToken(port, "").download("/archive-keys", Map.of()).bytes(),
                StandardCharsets.UTF_8));
        var signed = JWSObject.parse(signature, new Payload(note.getBytes(StandardCharsets.UTF_8)));
        return signed.verify(new ECDSAVerifier(keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey()));
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        var path = "/submissions/" + people.inTriage() + "/history";

        assertThat(people.lin.get(path + "/verification?head=nonsense").status()).isEqualTo(400);
        assertThat(people.lin.get(path + "?cursor=" + "YWJj").status()).isEqualTo(400);
        assertThat(people.lin.post(path + ":erase", ORDER, Map.of("Idempotency-Key", "12345678")).status())
                .isEqualTo(403);
        assertThat(people.admin.post(path + ":erase", "{\"subject\": \"\", \"reason\": \"x\"}",
                Map.of("Idempotency-Key", "12345678")).status()).isEqualTo(422);
        assertThat(people.admin.post(path + ":erase", ORDER, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void aDraftHasItsHistoryForItsAuthorsOnly() {
        var path = "/submissions/" + people.draft(Cast.DRAFT) + "/history";

        assertThat(people.lin.get(path).status()).isEqualTo(200);
        assertThat(people.mei.get(path).status()).isEqualTo(404);
        assertThat(people.mei.get(path + "/verification").status()).isEqualTo(404);
    }

    private void awaitActs(String path, int count) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                people.lin.get(path + "?limit=200").body().at("/items")).hasSizeGreaterThanOrEqualTo(count));
    }

    private static JsonNode last(Caller caller, String path) {
        var items = caller.get(path + "?limit=200").body().at("/items");
        return items.path(items.size() - 1);
    }
}
