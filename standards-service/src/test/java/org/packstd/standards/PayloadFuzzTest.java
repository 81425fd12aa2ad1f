package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.packstd.standards.fuzz.Mutations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoilt payloads of every standard in the sample: each gets a clear answer, none is the service's fault, and none leaves
 * anything behind. {@code -Dfuzz.documents=N} sets how many, {@code -Dfuzz.seed=N} repeats a run.
 */
class PayloadFuzzTest extends ServiceStory {

    private static final int DOCUMENTS = Integer.getInteger("fuzz.documents", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20261128);
    private static final Path SAMPLE = Path.of("../deploy/local/launcher/src/main/resources/sample");
    private static final int VARIATIONS = 3;
    private static final long STEADY = 24L * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everySpoiltPayloadGetsAClearAnswerAndTheHeapStaysAsItWas() throws Exception {
        var sound = proposals();
        var mutations = new Mutations(new SplittableRandom(SEED));
        var answers = new TreeMap<Integer, Integer>();

        send(sound, mutations, DOCUMENTS / 4, answers);
        var before = heapInUse();
        send(sound, mutations, DOCUMENTS - DOCUMENTS / 4, answers);
        var after = heapInUse();

        System.out.printf("%d spoilt documents, seed %d: answers %s, heap %d MB, then %d MB%n", DOCUMENTS, SEED,
                answers,
                before >> 20, after >> 20);
        assertThat(answers.keySet())
                .allMatch(status -> status == 200 || status == 400 || status == 413 || status == 422);
        assertThat(answers.keySet()).as("spoilt in many ways").contains(200, 400, 422);
        assertThat(after - before).as("bytes held more than before").isLessThan(STEADY);
    }

    private void send(List<ObjectNode> sound, Mutations mutations, int documents, Map<Integer, Integer> answers)
            throws IOException, InterruptedException {
        for (int i = 0; i < documents; i++) {
            var body = mutations.spoil(sound.get(i % sound.size()));
            var status = check(body);
            answers.merge(status, 1, Integer::sum);
        }
    }

    private int check(byte[] body) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/validations"))
                .header("Authorization", "Bearer " + MEMBER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build(), BodyHandlers.ofString());
        var status = answer.statusCode();
        assertThat(status).as(() -> "answer to " + new String(body, StandardCharsets.UTF_8) + "\n" + answer.body())
                .isLessThan(500);
        var said = JsonMapper.shared().readTree(answer.body());
        if (status == 200) {
            assertThat(said.path("findings").isArray()).isTrue();
            said.path("findings").forEach(finding -> assertThat(finding.path("message").path("en").asString())
                    .as("a finding says what is wrong")
                    .isNotBlank());
        } else {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(said.path("detail").asString("")).doesNotContain("Exception", "tools.jackson", "org.packstd");
        }
        return status;
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Every standard of the sample as a proposal, with its first few variations. */
    private static List<ObjectNode> proposals() {
        try (var files = Files.list(SAMPLE)) {
            var proposals = new ArrayList<ObjectNode>();
            for (var file : files.filter(each -> each.getFileName().toString().matches("[0-9].*[.]json")).sorted()
                    .toList()) {
                for (var standard : JsonMapper.shared().readTree(Files.readString(file)).path("standards")) {
                    proposals.add(proposal((ObjectNode) standard));
                }
            }
            return proposals;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode proposal(ObjectNode standard) {
        var proposal = standard.deepCopy();
        proposal.remove("key");
        var variations = (ArrayNode) proposal.withObject("payload").withArray("variations");
        while (variations.size() > VARIATIONS) {
            variations.remove(variations.size() - 1);
        }
        return proposal.put("kind", "NEW_STANDARD");
    }
}
