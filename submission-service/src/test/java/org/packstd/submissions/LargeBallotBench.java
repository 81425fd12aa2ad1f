package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A large ballot over HTTP, from the look at its recipients to the recount: how long each step takes whoever asks, and what of
 * it stays in memory. Run by {@code deploy/bench/ballot}; service, embedded database, broker and clients share one process, whose
 * heap is limited there, so that what held all of the ballot at once would end it.
 */
@ServiceTest
@EnabledIfSystemProperty(named = "ballot.organisations", matches = "[1-9][0-9]*")
class LargeBallotBench {

    private static final int ORGANISATIONS = Integer.getInteger("ballot.organisations", 1);
    private static final int COMMENTS = Integer.getInteger("ballot.comments", 4 * ORGANISATIONS);
    private static final int CLIENTS = 16;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COMMITTEE = "/committees/tc-large";

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Cast people;
    private List<String> tokens;

    @BeforeEach
    void everybodyIsEntered() throws Exception {
        people = new Cast(port);
        people.enterOrganisations();
        assertThat(people.admin.put(COMMITTEE, "{\"name\": {\"en\": \"All of them\"}}", Map.of()).status())
                .isEqualTo(200);
        tokens = IntStream.range(0, ORGANISATIONS)
                .mapToObj(i -> Neighbours.ISSUER.person("person-" + i, organisation(i), "member")).toList();
        var admin = Neighbours.ISSUER.person("ada", "packstd-body", "admin");
        all(ORGANISATIONS, i -> put("/organisations/" + organisation(i), admin,
                "{\"name\": {\"en\": \"Organisation %d\"}, \"votes\": true}".formatted(i)));
        all(ORGANISATIONS, i -> put(COMMITTEE + "/members/" + organisation(i), admin,
                "{\"membershipClass\": \"P_MEMBER\", \"from\": \"2026-01-01T00:00:00Z\"}"));
    }

    @Test
    void aLargeBallotOpensListsAndTalliesOverHttp() throws Exception {
        System.out.printf("%d organisations, %d comments, heap of %d MiB%n", ORGANISATIONS, COMMENTS,
                Runtime.getRuntime().maxMemory() >> 20);
        var id = people.inTriage();
        var submission = "/submissions/" + id;
        assertThat(people.chair.command(submission + ":accept", "{\"committee\": \"tc-large\"}").status())
                .isEqualTo(200);
        var secretary = Neighbours.ISSUER.person("wei", "packstd-body", "secretary");

        var recipients = measure("recipients, all pages of 200", 120,
                () -> pages(submission + "/recipients", secretary));
        assertThat(recipients).hasSize(ORGANISATIONS);
        var opened = measure("open", 60, () -> people.secretary.command(submission + ":open-ballot", "{}"));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        var ballot = "/ballots/" + opened.text("/ballotId");
        var electorate = measure("electorate, all pages of 200", 60,
                () -> pages(ballot + "/electorate", secretary));
        assertThat(electorate).hasSize(ORGANISATIONS);
        measure("a vote of each, 16 clients", 600, () -> all(ORGANISATIONS,
                i -> put("%s/votes/%s".formatted(ballot, organisation(i)), tokens.get(i), vote(i))));
        measure("comments, 16 clients", 1800, () -> all(COMMENTS,
                i -> post(submission + "/comments", tokens.get(i % ORGANISATIONS), comment(i))));
        measure("the submission, for a secretary", 10, () -> people.secretary.get(submission));
        var standing = measure("how the votes stand", 10, () -> people.secretary.get(ballot + "/tally"));
        assertThat(standing.text("/returned")).isEqualTo(Integer.toString(ORGANISATIONS));
        var closed = measure("close and tally", 60, () -> people.secretary.command(ballot + ":close", ""));
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);
        var tally = measure("tally", 10, () -> people.mei.get(ballot + "/tally"));
        var votes = measure("votes, all pages of 200", 60, () -> pages(ballot + "/votes", secretary));
        var comments = measure("comments, first page of 200", 10,
                () -> get(submission + "/comments?limit=200", secretary).at("/items").size());
        var listed = measure("comments, all pages of 200", 300, () -> count(submission + "/comments", secretary));

        assertThat(comments).isEqualTo(Math.min(200, COMMENTS));
        assertThat(listed).isEqualTo(COMMENTS);
        assertThat(votes).hasSize(ORGANISATIONS);
        assertThat(votes.stream().filter(vote -> vote.startsWith("DISAPPROVE")).count())
                .isEqualTo(tally.body().at("/disapprove").asLong());
        assertThat(votes.stream().filter(vote -> vote.startsWith("APPROVE")).count())
                .isEqualTo(tally.body().at("/approve").asLong());
    }

    private static String organisation(int i) {
        return "large-%05d".formatted(i);
    }

    private static String vote(int i) {
        return i % 10 == 0
                ? "{\"position\": \"DISAPPROVE\", \"comment\": \"Too thick, for reason %d.\"}".formatted(i)
                : "{\"position\": \"APPROVE\"}";
    }

    private static String comment(int i) {
        return """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "SHOULD",
                 "text": {"en": "Remark %d: the code should be another one."}}""".formatted(i);
    }

    /** What identifies each item of a long list. */
    private List<String> pages(String path, String token) throws Exception {
        var all = new ArrayList<String>();
        walk(path, token, page -> page.at("/items").forEach(
                item -> all.add(item.path("position").asString("") + item.path("unit").asString())));
        return all;
    }

    private int count(String path, String token) throws Exception {
        var seen = new int[1];
        walk(path, token, page -> seen[0] += page.at("/items").size());
        return seen[0];
    }

    private void walk(String path, String token, Consumer<JsonNode> reader) throws Exception {
        var cursor = "";
        do {
            var page = get(path + "?limit=200&cursor=" + cursor, token);
            reader.accept(page);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
    }

    private JsonNode get(String path, String token) throws Exception {
        return JSON.readTree(send(request(path, token).GET(), 200));
    }

    private Callable<byte[]> put(String path, String token, String body) {
        return () -> send(request(path, token).PUT(BodyPublishers.ofString(body)), 200);
    }

    private Callable<byte[]> post(String path, String token, String body) {
        return () -> send(request(path, token).header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)), 201);
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/v1%s".formatted(port, path)))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private byte[] send(HttpRequest.Builder request, int expected) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return answer.body();
    }

    /** All requests, so many at a time as there are clients. */
    private static int all(int requests, IntFunction<Callable<byte[]>> request) throws Exception {
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var answers = IntStream.range(0, CLIENTS).mapToObj(client -> clients.submit(() -> {
                for (var i = client; i < requests; i += CLIENTS) {
                    request.apply(i).call();
                }
                return client;
            })).toList();
            for (var answer : answers) {
                answer.get();
            }
        }
        return requests;
    }

    private static <T> T measure(String step, int atMostSeconds, Callable<T> work) throws Exception {
        var begun = System.nanoTime();
        var result = work.call();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        System.out.printf(Locale.ROOT, "%-34s %8.2f s, %4d MiB in use afterwards%n", step, took.toMillis() / 1e3,
                memory.getHeapMemoryUsage().getUsed() >> 20);
        assertThat(took).as(step).isLessThan(Duration.ofSeconds(atMostSeconds));
        return result;
    }
}
