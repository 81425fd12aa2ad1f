package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The archive of a case, checked as anybody would: with nothing but the file and the public keys. */
@ServiceTest
class ArchiveApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void anArchiveProvesItselfAndHoldsBallotAndTrailWithoutPersons() throws Exception {
        var id = people.inProceduralReview();
        awaitTrail(id);
        var files = unzip(people.secretary.download("/submissions/" + id + "/archive", Map.of()).bytes());

        assertThat(findings(files, keys())).isEmpty();
        assertThat(files).containsKeys("submission.ndjson", "ballot-papers.ndjson", "attachments.ndjson",
                "trail.ndjson", "manifest.json", "manifest.jws");
        assertThat(text(files, "submission.ndjson")).contains("\"state\":\"PROCEDURAL_REVIEW\"", "Fine-pitch CSP")
                .doesNotContain("outbox", "$date");
        assertThat(text(files, "ballot-papers.ndjson").lines()).hasSize(4);
        assertThat(text(files, "ballot-papers.ndjson")).contains("\"position\":\"APPROVE\"").doesNotContain("castBy",
                "\"lin\"");
        var trail = JSON.readTree(text(files, "manifest.json")).path("trail");
        assertThat(people.lin.get("/submissions/%s/history/verification?head=%s:%s".formatted(id,
                trail.path("entries").asString(), trail.path("hash").asString())).text("/intact")).isEqualTo("true");
    }

    @Test
    void anArchiveHoldsWhatWasSaidAndByWhichOrganisationsButNoPersons() throws Exception {
        var id = inEnquiry();
        var path = "/submissions/" + id;
        expect(201, people.mei.post(path + "/declarations", """
                {"basis": "OWN", "statement": {"option": "RAND", "text": "To whoever asks, on RAND terms."}}""",
                key()));
        expect(201, people.omar.post(path + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "EDITORIAL", "severity": "SHOULD",
                 "text": {"en": "The code says nothing."}}""", key()));
        people.attest(id);
        awaitTrail(id);

        var files = unzip(people.secretary.download(path + "/archive", Map.of()).bytes());

        assertThat(findings(files, keys())).isEmpty();
        assertThat(files.keySet()).containsExactlyInAnyOrder("submission.ndjson", "ballot-papers.ndjson",
                "attachments.ndjson", "comments.ndjson", "reviews.ndjson", "declarations.ndjson",
                "attestations.ndjson", "trail.ndjson", "manifest.json", "manifest.jws");
        assertThat(text(files, "submission.ndjson")).contains("\"state\":\"ENQUIRY\"").doesNotContain("\"dueAt\"");
        assertThat(text(files, "declarations.ndjson")).contains("\"declarant\":\"bluepeak-osat\"", "on RAND terms");
        assertThat(text(files, "comments.ndjson")).contains("The code says nothing.").doesNotContain("\"omar\"");
        assertThat(text(files, "attestations.ndjson")).contains("NO_UNDECLARED_CLAIM");
        assertThat(text(files, "reviews.ndjson").lines()).hasSize(2).allSatisfy(
                review -> assertThat(review).contains("\"dueAt\":\"", "DELIVERED").doesNotContain("ravi", "noor"));
    }

    @Test
    void whatWasVotedAndSaidInABallotThatWasTakenBackStaysWithWhoDid() throws Exception {
        var ballot = people.inBallot(Duration.ofDays(30));
        var id = ballot.substring(0, ballot.lastIndexOf("-b"));
        var path = "/submissions/" + id;
        expect(200, people.vote(people.lin, ballot, "aurora-semi", "APPROVE"));
        expect(200, people.mei.put("/ballots/%s/votes/bluepeak-osat".formatted(ballot),
                "{\"position\": \"DISAPPROVE\", \"comment\": \"The pitch is ours.\"}", Map.of()));
        var comment = expect(201, people.mei.post(path + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "MUST_BE_SATISFIED",
                 "text": {"en": "Another code would do."}}""", key())).text("/commentId");
        expect(200, people.chair.command(path + ":consent", "{\"to\": \"RECALL\"}"));
        expect(200, people.secretary.command(path + ":recall", "{\"reason\": \"A wrong file was balloted.\"}"));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                people.lin.get(path + "/history?limit=200").body().toString()).contains("ballot.recalled"));

        var files = unzip(people.secretary.download(path + "/archive", Map.of()).bytes());

        var everything = String.join("\n", files.keySet().stream().map(name -> text(files, name)).toList());
        assertThat(everything).contains("A wrong file was balloted.").doesNotContain("\"position\"",
                "The pitch is ours",
                "Another code would do", comment, "vote.cast", "\"chen\"");
        assertThat(text(files, "ballot-papers.ndjson").lines()).as("who had a vote").hasSize(4)
                .allSatisfy(paper -> assertThat(paper).doesNotContain("version", "sealed"));
        assertThat(text(files, "trail.ndjson").lines().filter(line -> line.contains("\"sealed\":true"))).hasSize(3);
        assertThat(findings(files, keys())).as("the chain is whole").isEmpty();
    }

    private String inEnquiry() {
        people.enterOrganisations();
        people.admin.put("/organisations/packstd-body", "{\"name\": {\"en\": \"Body\"}, \"votes\": false}", Map.of());
        var id = people.inTriage();
        var path = "/submissions/" + id;
        expect(200, people.chair.command(path + ":accept", "{\"policy\": \"ieee-like\"}"));
        var asked = expect(201, people.secretary.post(path + "/reviews", """
                {"reviewers": [{"subject": "ravi", "organisation": "packstd-body"},
                               {"subject": "noor", "organisation": "packstd-body"}]}""", key()));
        for (var review : asked.body().at("/items")) {
            var delivery = path + "/reviews/" + review.at("/reviewId").asString();
            var reviewer = Caller.person(port, review.at("/reviewer").asString(), "packstd-body", "reviewer");
            expect(200, reviewer.put(delivery, "{\"verdict\": \"ACCEPT\"}",
                    Map.of("If-Match", reviewer.get(delivery).etag())));
        }
        expect(200, people.secretary.command(path + ":open-enquiry", ""));
        return id;
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void everyChangeToAnArchiveIsFound() throws Exception {
        var id = people.inTriage();
        awaitTrail(id);
        var archive = people.chair.download("/submissions/" + id + "/archive", Map.of()).bytes();
        var keys = keys();

        for (var name : unzip(archive).keySet()) {
            var changed = unzip(archive);
            changed.put(name, (text(changed, name) + " ").getBytes(StandardCharsets.UTF_8));
            if (!"manifest.jws".equals(name)) {
                assertThat(findings(changed, keys)).as("changed " + name).isNotEmpty();
            }
            var without = unzip(archive);
            without.remove(name);
            assertThat(findings(without, keys)).as("without " + name).isNotEmpty();
        }
        var reordered = unzip(archive);
        reordered.put("trail.ndjson", "".getBytes(StandardCharsets.UTF_8));
        assertThat(findings(reordered, keys)).isNotEmpty();
        var strange = new ECKeyGenerator(Curve.P_256).generate();
        assertThat(findings(unzip(archive), new JWKSet(strange))).as("another key").isNotEmpty();
    }

    /** Also whoever could sign anew what they altered is found, by the head that somebody kept. */
    @Test
    void anAlteredEntryIsFoundByTheChainAlone() throws Exception {
        var id = people.inTriage();
        awaitTrail(id);
        var files = unzip(people.chair.download("/submissions/" + id + "/archive", Map.of()).bytes());
        var head = JSON.readTree(files.get("manifest.json")).path("trail");
        var entries = new ArrayList<>(text(files, "trail.ndjson").lines().toList());
        assertThat(trail(String.join("\n", entries), head)).isEmpty();

        entries.set(1, entries.get(1).replace("aurora-semi", "another-org"));
        assertThat(trail(String.join("\n", entries), head)).as("one word").isEqualTo("trail at 2");
        entries.set(1, hashedAnew(entries.get(1), null));
        assertThat(trail(String.join("\n", entries), head)).as("with its hash").isEqualTo("trail at 3");
        for (var i = 2; i < entries.size(); i++) {
            var before = JSON.readTree(entries.get(i - 1)).path("hash").asString();
            entries.set(i, hashedAnew(entries.get(i), before));
        }
        assertThat(trail(String.join("\n", entries), head)).as("with all that follow").isEqualTo("head");
        assertThat(trail(String.join("\n", entries.subList(0, 2)), head)).as("cut").isEqualTo("head");
    }

    private static String hashedAnew(String line, @Nullable String previous) throws Exception {
        var entry = (ObjectNode) JSON.readTree(line);
        entry.remove("hash");
        if (previous != null) {
            entry.put("previousHash", previous);
        }
        var hash = sha256(new JsonCanonicalizer(entry.toString()).getEncodedUTF8());
        return entry.put("hash", hash).toString();
    }

    @Test
    void anArchiveIsForThoseWhoRunTheProcessAndNotWhileABallotIsOpen() {
        var id = people.inTriage();
        var ballot = people.inBallot(Duration.ofDays(30));

        assertThat(people.lin.download("/submissions/" + id + "/archive", Map.of()).status()).isEqualTo(403);
        assertThat(people.secretary.download("/submissions/sub-none/archive", Map.of()).status()).isEqualTo(404);
        assertThat(people.secretary.get("/submissions/%s/archive".formatted(
                ballot.substring(0, ballot.lastIndexOf("-b")))).problem()).isEqualTo("state-forbids");
        assertThat(Caller.withToken(port, "").get("/archive-keys").status()).as("public").isEqualTo(200);
    }

    private void awaitTrail(String id) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                people.lin.get("/submissions/" + id + "/history?limit=200").body().toString())
                .contains("submission.validated"));
    }

    private JWKSet keys() throws Exception {
        return JWKSet.parse(new String(Caller.withToken(port, "").download("/archive-keys", Map.of()).bytes(),
                StandardCharsets.UTF_8));
    }

    /** What is wrong with an archive; empty if it holds. */
    private static String findings(Map<String, byte[]> files, JWKSet keys) throws Exception {
        if (!files.containsKey("manifest.json") || !files.containsKey("manifest.jws")) {
            return "no manifest";
        }
        var signature = JWSObject.parse(text(files, "manifest.jws").strip(), new Payload(files.get("manifest.json")));
        var key = keys.getKeyByKeyId(signature.getHeader().getKeyID());
        if (key == null || !signature.verify(new ECDSAVerifier(key.toECKey()))) {
            return "signature";
        }
        var manifest = JSON.readTree(files.get("manifest.json"));
        for (var file : manifest.path("files")) {
            var content = files.get(file.path("name").asString());
            if (content == null || content.length != file.path("size").asLong()
                    || !sha256(content).equals(file.path("sha256").asString())) {
                return "file " + file.path("name");
            }
        }
        return trail(text(files, "trail.ndjson"), manifest.path("trail"));
    }

    private static String trail(String lines, JsonNode head) throws Exception {
        var last = "0".repeat(64);
        var count = 0;
        for (var line : lines.lines().toList()) {
            var entry = (ObjectNode) JSON.readTree(line);
            var hash = entry.remove("hash").asString();
            count++;
            var sealed = entry.path("sealed").asBoolean(false); // what it says was not told
            if (entry.path("sequence").asInt() != count || !entry.path("previousHash").asString().equals(last)
                    || !sealed && !sha256(new JsonCanonicalizer(entry.toString()).getEncodedUTF8()).equals(hash)) {
                return "trail at " + count;
            }
            last = hash;
        }
        return count == head.path("entries").asInt() && last.equals(head.path("hash").asString()) ? "" : "head";
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws Exception {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
