package org.packstd.local.registry;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes submissions from draft to publication, each step by the person it belongs to.
 *
 * <p>Every step begins with a look at the submission, so it does not matter where it stands, whether an answer got lost on
 * the way, or whether a service is away for a while: what failed is looked at again.
 */
public final class SubmissionPath {
    /** The four organisations of the electorate, each by the person that votes for it. */
    public static final Map<String, String> VOTERS = Map.of("aurora-semi", "lin", "bluepeak-osat", "mei", "cedar-test",
            "omar", "delta-devices", "jana");
    /** Where lin, who drafts, comes from. */
    private static final String AUTHOR = "aurora-semi";
    private static final Set<Integer> LOOK_AGAIN = Set.of(404, 409, 412, 429);

    private final Registry registry;
    private final Clock clock;
    private final Duration patience;

    /** @param patience how long one submission may take to reach a state */
    public SubmissionPath(Registry registry, Clock clock, Duration patience) {
        this.registry = registry;
        this.clock = clock;
        this.patience = patience;
    }

    /** A new chip scale package, valid by all rules; titles tell one from another. */
    public static Map<String, Object> draft(String title) {
        var parameters = Map.of(
                "bodyX", Map.of("symbol", "D", "kind", "TOLERANCED", "min", "2.593", "nom", "2.613", "max", "2.633",
                        "unit", "mm"),
                "bodyY", Map.of("symbol", "E", "kind", "TOLERANCED", "min", "2.193", "nom", "2.213", "max", "2.233",
                        "unit", "mm"),
                "height", Map.of("symbol", "A", "kind", "MAX_ONLY", "max", "0.56", "unit", "mm"),
                "standoff", Map.of("symbol", "A1", "kind", "TOLERANCED", "min", "0.17", "nom", "0.20", "max", "0.23",
                        "unit", "mm"),
                "ballDiameter", Map.of("symbol", "b", "kind", "TOLERANCED", "min", "0.23", "nom", "0.26", "max", "0.29",
                        "unit", "mm"));
        var variation = Map.of("code", "AA", "parameters", parameters, "terminals",
                Map.of("count", 30, "matrix", Map.of("columns", 6, "rows", 5)));
        var pitch = Map.of("pitchX", Map.of("symbol", "eD", "kind", "BSC", "nom", "0.40", "unit", "mm"), "pitchY",
                Map.of("symbol", "eE", "kind", "BSC", "nom", "0.40", "unit", "mm"));
        return Map.of("kind", "NEW_STANDARD", "family", "CSP", "title", Map.of("en", title), "scope",
                Map.of("en", "Chip scale packages with balls on a full matrix."), "rationale",
                "Four makers ship it with four land patterns.", "licenceGranted", true, "payload",
                Map.of("parameters", pitch, "variations", List.of(variation)));
    }

    /** How a ballot is opened here: two thirds, and a week to vote. */
    public Map<String, Object> opening() {
        return Map.of("policy", "two-thirds", "closesAt", clock.instant().plus(Duration.ofDays(7)).toString());
    }

    /** Drafts as lin, again and again under the same key until there is an answer. Returns the submission's id. */
    public String create(String key, Object draft) {
        return await().atMost(patience)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> registry.as("lin").post("/submissions", draft, "Idempotency-Key", key),
                        answer -> !mayBeTriedAgain(answer))
                .expect(201)
                .text("submissionId");
    }

    /** Takes the steps that are needed until the submission is in this state, and returns it as lin sees it. */
    public Answer bring(String id, String goal) {
        return await().atMost(patience)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> step(id, goal), seen -> goal.equals(seen.body().path("state").asString("")));
    }

    /** Looks, and if the goal is not reached takes one step. */
    private Answer step(String id, String goal) throws IOException, InterruptedException {
        var path = "/submissions/" + id;
        var seen = registry.as("lin").get(path);
        if (mayBeTriedAgain(seen)) {
            return seen;
        }
        var state = seen.expect(200).text("state");
        if (!state.equals(goal)) {
            switch (state) {
                case "DRAFT" -> submit(path);
                case "TRIAGE" -> act("chen", path, ":accept");
                case "ACCEPTED" -> open(path);
                case "BALLOT_OPEN" -> vote(seen.text("ballotId"));
                case "PROCEDURAL_REVIEW" -> act("rosa", path, ":certify");
                case "CHECK_FAILED", "RETURNED", "REJECTED", "WITHDRAWN", "BALLOT_FAILED" ->
                    throw new Answer.Unexpected(state + " on the way to " + goal, seen);
                default -> {
                } // the services are at it
            }
        }
        return seen;
    }

    private void act(String person, String path, String command) throws IOException, InterruptedException {
        var seen = registry.as(person).get(path);
        if (!mayBeTriedAgain(seen)) {
            check(registry.as(person).command(path + command, seen.expect(200).etag()));
        }
    }

    /** The author knows of no claim that is not declared; without that nothing is handed in. */
    public Answer attest(String path) throws IOException, InterruptedException {
        return registry.as("lin").put(path + "/attestations/" + AUTHOR, Map.of("statement", "NO_UNDECLARED_CLAIM"));
    }

    /** Hands it in once its author attested, both again if they have to be. */
    private void submit(String path) throws IOException, InterruptedException {
        check(attest(path));
        act("lin", path, ":submit");
    }

    private void open(String path) throws IOException, InterruptedException {
        var seen = registry.as("wei").get(path);
        if (!mayBeTriedAgain(seen)) {
            check(registry.as("wei").post(path + ":open-ballot", opening(), "If-Match", seen.expect(200).etag()));
        }
    }

    private void vote(String ballot) throws IOException, InterruptedException {
        var path = "/ballots/" + ballot;
        for (var voter : VOTERS.entrySet()) {
            check(registry.as(voter.getValue())
                    .put(path + "/votes/" + voter.getKey(), Map.of("position", "APPROVE")));
        }
        act("wei", path, ":close");
    }

    private static void check(Answer answer) {
        if (!mayBeTriedAgain(answer)) {
            answer.expect(200);
        }
    }

    /** A service that is away, or a state that has changed since we looked. */
    private static boolean mayBeTriedAgain(Answer answer) {
        return answer.status() >= 500 || LOOK_AGAIN.contains(answer.status());
    }
}
