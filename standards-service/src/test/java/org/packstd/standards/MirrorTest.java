package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.packstd.standards.publication.Approval;
import org.packstd.standards.publication.Publish;
import org.packstd.standards.specification.Payload;
import org.packstd.standards.standard.Designation;
import org.packstd.standards.text.LocalizedText;
import org.packstd.standards.validation.Proposal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second registry becomes the mirror of this one: everything once, then whatever the feed says. */
class MirrorTest extends ServiceStory {

    private static final Path SAMPLE = Path.of("../deploy/local/launcher/src/main/resources/sample");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext mirror;

    @Autowired
    Publish publish;

    @BeforeAll
    static void startTheMirror(@Autowired EmbeddedKafkaBroker broker) {
        mirror = new SpringApplicationBuilder(StandardsApplication.class).run("--server.port=0",
                "--MONGODB_URI=" + MONGO.connectionString("mirror"), "--OIDC_ISSUER_URI=" + ISSUER.uri(),
                "--KAFKA_BOOTSTRAP_SERVERS=" + broker.getBrokersAsString(), "--KAFKA_PARTITIONS=2",
                "--spring.kafka.listener.auto-startup=false");
    }

    @AfterAll
    static void stopTheMirror() {
        mirror.close();
    }

    @Test
    void aMirrorThatTookEverythingAndFollowsTheFeedIsTheSameByteByByte() throws Exception {
        importTheSample();
        var designations = designations();
        revise(designations.get(0), "before");
        withdraw(designations.get(1));

        var since = new long[1];
        try (var publishers = Executors.newFixedThreadPool(4)) { // they go on while we read
            for (var designation : designations.subList(2, 12)) {
                publishers.submit(() -> revise(designation, "meanwhile"));
            }
            since[0] = takeEverything();
        }
        withdraw(designations.get(2), "B");

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            since[0] = follow(since[0]);
            assertThat(documents(mirrorPort())).isEqualTo(documents(port));
        });
        assertThat(documents(port)).hasSizeGreaterThan(80);
    }

    @Test
    void aMirrorThatOnlyFollowsTheFeedFromItsBeginningMissesNothing() throws Exception {
        importTheSample();

        var seen = new LinkedHashSet<Long>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var known = new LinkedHashSet<String>();
            var since = 0L;
            for (var page = changes(since); !page.path("items").isEmpty(); page = changes(since)) {
                page.path("items").forEach(change -> {
                    seen.add(change.path("sequence").asLong());
                    known.add(change.path("designation").asString());
                });
                since = page.path("next").asLong();
            }
            assertThat(known).containsAll(designations());
        });
        assertThat(seen).as("numbered without gaps").contains(1L, (long) seen.size()).hasSize(seen.size());
        assertThat(seen.stream().mapToLong(Long::longValue).max()).hasValue(seen.size());
    }

    @Test
    void aMirrorKnowsWhatWasReplacedAlsoWhenTheSuccessorComesFirst() throws Exception {
        var replaced = importOne();
        var first = document(port, replaced);
        var revised = importOne();
        var firstOfRevised = document(port, revised);
        revise(revised, "before it is replaced");
        var heir = importOne(replaced, revised);

        receive(firstOfRevised);
        receive(document(port, heir));
        receive(first);
        assertThat(JSON.readTree(document(mirrorPort(), replaced)).at("/standing/status").asString())
                .as("as in the document of that time")
                .isEqualTo("CURRENT");
        for (int i = 0; i < 2; i++) { // and again
            receive(document(port, replaced));
            receive(document(port, revised));
        }

        for (var designation : List.of(replaced, revised, heir)) {
            assertThat(document(mirrorPort(), designation)).isEqualTo(document(port, designation));
        }
        assertThat(JSON.readTree(document(mirrorPort(), replaced)).at("/standing/replacedBy/0/designation").asString())
                .isEqualTo(heir);
        assertThat(JSON.readTree(document(mirrorPort(), revised)).at("/standing/status").asString())
                .isEqualTo("SUPERSEDED");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events(mirrorPort(), replaced)).containsOnlyOnce("standard.replaced"));
    }

    private String importOne(String... superseded) {
        var standard = Proposals.imported("mirror-" + UUID.randomUUID());
        if (superseded.length > 0) {
            var supersedes = standard.putObject("metadata").putArray("supersedes");
            List.of(superseded).forEach(supersedes::add);
        }
        var request = JSON.createObjectNode().put("source", "figures of this test");
        request.putArray("standards").add(standard);
        return post("/imports", SECRETARY, request, "Idempotency-Key", "key-" + UUID.randomUUID())
                .text("/results/0/designation");
    }

    private static String document(int port, String designation) throws Exception {
        return read(port, "/standards/" + designation + "/document");
    }

    /** Types of what the feed says of a standard. */
    private static List<String> events(int port, String designation) throws Exception {
        var types = new ArrayList<String>();
        var since = 0L;
        for (var page = JSON.readTree(read(port, "/changes?since=0")); !page.path("items").isEmpty();) {
            page.path("items").valueStream()
                    .filter(change -> change.path("designation").asString().equals(designation))
                    .forEach(change -> types.add(change.path("type").asString()));
            since = page.path("next").asLong();
            page = JSON.readTree(read(port, "/changes?since=" + since));
        }
        return types;
    }

    private static String read(int port, String path) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(address(port, path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void importTheSample() throws IOException {
        var begun = System.nanoTime();
        try (var files = Files.list(SAMPLE)) {
            for (var file : files.filter(each -> each.getFileName().toString().matches("[0-9].*[.]json")).sorted()
                    .toList()) {
                var report = post("/imports", SECRETARY, Files.readString(file), "Idempotency-Key",
                        "mirror-" + file.getFileName());
                assertThat(report.body().at("/results").findValuesAsString("outcome"))
                        .as(file.toString())
                        .isSubsetOf("PUBLISHED", "ALREADY_PRESENT");
            }
        }
        System.out.println("sample imported in " + (System.nanoTime() - begun) / 1_000_000 + " ms");
    }

    private List<String> designations() {
        return get("/standards?limit=200&status=CURRENT").body().at("/items").findValuesAsString("designation");
    }

    /** Reads all lines, hands each on, and returns where the feed goes on. */
    private long takeEverything() throws Exception {
        var lines = lines(port);
        var end = JSON.readTree(lines.getLast());
        assertThat(end.path("end").asBoolean()).isTrue();
        assertThat(end.path("documents").asInt()).isEqualTo(lines.size() - 1);
        for (var line : lines.subList(0, lines.size() - 1)) {
            receive(line);
        }
        return end.path("since").asLong();
    }

    private long follow(long since) throws Exception {
        var reached = since;
        for (var page = changes(reached); !page.path("items").isEmpty(); page = changes(reached)) {
            for (var path : new LinkedHashSet<>(page.path("items").findValuesAsString("document"))) {
                receive(get(path.substring("/api/v1".length())).body().toString());
            }
            reached = page.path("next").asLong();
        }
        return reached;
    }

    private JsonNode changes(long since) {
        return get("/changes?limit=7&since=" + since).body();
    }

    private void receive(String document) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(address(mirrorPort(), "/documents?source=this%20test"))
                .header("Authorization", "Bearer " + ISSUER.machine("mirror", "documents"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(document))
                .build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Every document but the last line, which counts. */
    private static List<String> documents(int port) throws Exception {
        var lines = lines(port);
        return lines.subList(0, lines.size() - 1);
    }

    private static List<String> lines(int port) throws Exception {
        var answer = CLIENT.send(HttpRequest.newBuilder(address(port, "/documents"))
                .header("Accept", "application/x-ndjson")
                .build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/x-ndjson");
        return new ArrayList<>(answer.body().toList());
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/v1" + path);
    }

    private static int mirrorPort() {
        return Integer.parseInt(mirror.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private void revise(String designation, String word) {
        var current = get("/standards/" + designation).body();
        Map<String, Object> payload = JSON.convertValue(current.at("/current/payload"),
                new TypeReference<Map<String, Object>>() {
                });
        approve(Proposal.Kind.REVISION, designation, current.at("/current/revision").asString(), "Revised " + word,
                new Payload(payload));
    }

    private void withdraw(String designation) {
        withdraw(designation, "A");
    }

    private void withdraw(String designation, String revision) {
        approve(Proposal.Kind.WITHDRAWAL, designation, revision, "No longer needed", null);
    }

    private void approve(Proposal.Kind kind, String designation, String base, String title,
            @Nullable Payload payload) {
        var family = Designation.of(designation).orElseThrow().family();
        var proposal = new Proposal(kind, family, designation, base, new LocalizedText(title, null), null, payload);
        publish.publish(Approval.ofSubmission("mirror-" + kind + designation + base, 1, proposal, null));
    }
}
