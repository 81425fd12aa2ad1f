package org.packstd.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.registry.WebhookReceiver;

/**
 * Nothing lost, nothing twice: submissions run through while every service is killed at random points and comes back.
 *
 * <p>{@code -Dkill.rounds=10} repeats it with other seeds, {@code -Dkill.seed=42} plays one again, {@code
 * -Dkill.submissions=20} makes it small.
 */
class KillIT {
    private static final List<String> SERVICES = List.of("standards-service", "submission-service",
            "notification-service");
    private static final int WORKERS = 6;
    /** How often each service dies. */
    private static final int DEATHS = 2;
    /** Of one submission: draft, submit, accept, open, four votes, close, certify. */
    private static final int COMMANDS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SUBMISSIONS = Integer.getInteger("kill.submissions", 200);

    static LongStream seeds() {
        return new Random(Long.getLong("kill.seed", System.nanoTime())).longs(Integer.getInteger("kill.rounds", 1), 1,
                1_000_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsApprovedIsPublishedOnceAndToldAtLeastOnceWhoeverIsKilled(long seed) throws Exception {
        try (var stage = Stage.open("kill"); var omars = WebhookReceiver.start(); var meis = WebhookReceiver.start()) {
            subscribe(stage.registry(), "omar", omars);
            subscribe(stage.registry(), "mei", meis);

            var submissions = runThroughWhileServicesDie(stage, new Random(seed));

            var published = designations(stage.registry(), submissions);
            var ballots = ballots(stage.registry(), submissions);
            assertThat(published.values()).as("one standard for each submission").doesNotHaveDuplicates();
            assertEachStandardHasOneRevisionOfItsSubmission(stage.registry(), published);
            for (var receiver : List.of(omars, meis)) {
                assertHeard(receiver, "submission.approved", "submissionId", submissions);
                assertHeard(receiver, "ballot.closed", "ballotId", ballots);
                assertHeard(receiver, "standard.published", "designation", published.values());
            }
        }
    }

    private static void subscribe(Registry registry, String person, WebhookReceiver receiver)
            throws IOException, InterruptedException {
        var endpoint = registry.as(person)
                .post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", "endpoint-of-" + person)
                .expect(201)
                .text("endpointId");
        registry.as(person)
                .post("/subscriptions", Map.of("endpointId", endpoint, "eventTypes",
                        List.of("submission.approved", "ballot.closed", "standard.published")),
                        "Idempotency-Key", "subscription-of-" + person)
                .expect(201);
    }

    /** Returns the ids of the submissions, all published. */
    private static List<String> runThroughWhileServicesDie(Stage stage, Random random) throws Exception {
        var done = new Semaphore(0);
        var counted = stage.registry().heardBy(answer -> done.release(isCommandDone(answer) ? 1 : 0));
        var path = new SubmissionPath(counted, Clock.systemUTC(), PATIENCE);
        var workers = Executors.newFixedThreadPool(WORKERS);
        try {
            var running = IntStream.range(0, SUBMISSIONS)
                    .mapToObj(number -> workers.submit(publish(path, "Standard number " + number, random.nextLong())))
                    .toList();
            killAtRandomPoints(stage, random, done);
            return all(running);
        } finally {
            workers.shutdownNow();
        }
    }

    private static boolean isCommandDone(Answer answer) {
        return answer.status() < 300 && !answer.response().request().method().equals("GET");
    }

    private static Callable<String> publish(SubmissionPath path, String title, long key) {
        return () -> {
            var id = path.create("key-of-" + Long.toUnsignedString(key), SubmissionPath.draft(title));
            path.bring(id, "PUBLISHED");
            return id;
        };
    }

    /** Kills every service several times, each time after as many commands as the dice say. */
    private static void killAtRandomPoints(Stage stage, Random random, Semaphore commands) throws InterruptedException {
        var victims = new ArrayList<String>();
        for (var time = 0; time < DEATHS; time++) {
            victims.addAll(SERVICES);
        }
        Collections.shuffle(victims, random);
        var evenly = SUBMISSIONS * COMMANDS / (victims.size() + 1);
        for (var victim : victims) {
            assertThat(commands.tryAcquire(random.nextInt(evenly / 2, evenly), PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as("commands go on before the death of " + victim)
                    .isTrue();
            stage.system().kill(victim);
            stage.system().restart(victim);
        }
    }

    private static List<String> all(List<Future<String>> running) throws InterruptedException, ExecutionException {
        var ids = new ArrayList<String>();
        for (var submission : running) {
            ids.add(submission.get());
        }
        return ids;
    }

    /** What each submission became. */
    private static Map<String, String> designations(Registry registry, List<String> submissions)
            throws IOException, InterruptedException {
        var published = new HashMap<String, String>();
        for (var id : submissions) {
            var as = registry.as("lin").get("/submissions/" + id).expect(200).body().path("published");
            assertThat(as.path("revision").asString()).isEqualTo("A");
            published.put(id, as.path("designation").asString());
        }
        return published;
    }

    private static List<String> ballots(Registry registry, List<String> submissions)
            throws IOException, InterruptedException {
        var ballots = new ArrayList<String>();
        for (var id : submissions) {
            ballots.add(registry.as("lin").get("/submissions/" + id).expect(200).text("ballotId"));
        }
        return ballots;
    }

    private static void assertEachStandardHasOneRevisionOfItsSubmission(Registry registry,
            Map<String, String> published) throws IOException, InterruptedException {
        var catalogue = catalogue(registry);
        assertThat(catalogue).as("no standard that no submission became")
                .containsExactlyInAnyOrderElementsOf(published.values());
        for (var one : published.entrySet()) {
            var revisions = registry.anyone().get("/standards/" + one.getValue() + "/revisions").expect(200).body();
            assertThat(revisions.path("items")).hasSize(1);
            assertThat(revisions.at("/items/0/provenance/submissionId").asString()).isEqualTo(one.getKey());
        }
    }

    private static List<String> catalogue(Registry registry) throws IOException, InterruptedException {
        var designations = new ArrayList<String>();
        var next = "/standards?limit=200";
        while (!next.isEmpty()) {
            var page = registry.anyone().get(next).expect(200).body();
            page.path("items").forEach(item -> designations.add(item.path("designation").asString()));
            next = page.has("next") ? "/standards?limit=200&cursor=" + page.path("next").asString() : "";
        }
        return designations;
    }

    /** Each of these was told at least once, nothing else was, and however often, with one and the same id. */
    private static void assertHeard(WebhookReceiver receiver, String type, String subject, Collection<String> all) {
        Awaitility.await(type + " of each told to " + receiver.url())
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(idsBySubject(receiver, type, subject)).containsOnlyKeys(all));
        assertThat(idsBySubject(receiver, type, subject).values()).as("the same webhook-id each time")
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    private static Map<String, Set<String>> idsBySubject(WebhookReceiver receiver, String type, String subject) {
        return receiver.calls()
                .stream()
                .filter(call -> call.body().path("type").asString().equals(type))
                .collect(Collectors.groupingBy(call -> call.body().path("data").path(subject).asString(),
                        Collectors.mapping(WebhookReceiver.Call::id, Collectors.toSet())));
    }
}
