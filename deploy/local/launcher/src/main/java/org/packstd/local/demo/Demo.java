package org.packstd.local.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.LiveStream;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.registry.WebhookReceiver;
import org.packstd.local.system.Settings;

/** Plays the whole path through the gateway of a running system. */
public final class Demo {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TITLE = "Fine-pitch chip scale package of the demo";

    private final Registry registry;
    private final SubmissionPath path;
    private final Narrator narrator = new Narrator(System.out);

    private Demo(Registry registry) {
        this.registry = registry;
        this.path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
    }

    public static void main(String[] args) throws InterruptedException {
        var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
        var settings = Settings.from(System.getenv(), root);
        try {
            new Demo(Registry.of(settings, Clock.systemUTC())).play();
        } catch (ConnectException nobody) {
            System.out.println("Nothing answers at " + settings.gateway() + ". Start it first: deploy/local/run");
            System.exit(1);
        } catch (Answer.Unexpected | ConditionTimeoutException | IOException failed) {
            System.out.println("\nFAILED: " + failed.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void play() throws IOException, InterruptedException {
        try (var receiver = WebhookReceiver.start()) {
            var endpoint = subscribe(receiver);
            narrator.step("Anyone may listen to the live stream (server-sent events).");
            try (var stream = LiveStream.open(registry.anyone())) {
                narrator.detail("GET /api/v1/events/stream -> 200, open");
                var submission = draft();
                intoBallot(submission);
                vote(submission);
                certify(submission);
                var designation = published(submission);
                read(designation);
                heard(receiver, endpoint.text("secret"), designation, stream);
            }
            registry.as("omar").delete("/endpoints/" + endpoint.text("endpointId")).expect(204);
        }
    }

    private Answer subscribe(WebhookReceiver receiver) throws IOException, InterruptedException {
        narrator.step("omar of Cedar Test registers a webhook endpoint (" + receiver.url() + ") and subscribes.");
        var omar = registry.as("omar");
        var endpoint = omar.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", key());
        narrator.show(endpoint.expect(201), "endpointId", "state");
        narrator.detail("the receiver is sent a token and returns it: now the endpoint is active");
        await("the endpoint to prove itself").atMost(PATIENCE).until(
                () -> omar.get("/endpoints/" + endpoint.text("endpointId")).expect(200).text("state").equals("ACTIVE"));
        var wish = Map.of("endpointId", endpoint.text("endpointId"), "eventTypes", List.of("standard.published"));
        narrator.show(omar.post("/subscriptions", wish, "Idempotency-Key", key()).expect(201), "subscriptionId",
                "eventTypes");
        return endpoint;
    }

    private String draft() throws IOException, InterruptedException {
        narrator.step(
                "lin of Aurora Semiconductor drafts a new standard; the same request again gives the same answer.");
        var draft = SubmissionPath.draft(TITLE);
        var key = key();
        var lin = registry.as("lin");
        var first = narrator.show(lin.post("/submissions", draft, "Idempotency-Key", key).expect(201), "submissionId",
                "state", "allowedActions");
        var again = narrator.show(lin.post("/submissions", draft, "Idempotency-Key", key).expect(201), "submissionId");
        narrator.detail("same submission: " + again.text("submissionId").equals(first.text("submissionId")));
        narrator.step("Refusals: a draft is its organisation's own, a body must be well-formed, a key is used once.");
        var id = first.text("submissionId");
        narrator.show(registry.as("mei").get("/submissions/" + id).expect(404), "title");
        narrator.show(lin.post("/submissions", Map.of("family", "WXYZ"), "Idempotency-Key", key()).expect(400), "title",
                "detail");
        narrator.show(lin.post("/submissions", SubmissionPath.draft("Another"), "Idempotency-Key", key).expect(422),
                "title", "detail");
        narrator.show(registry.anyone().get("/submissions/" + id).expect(401), "title");
        return id;
    }

    private void intoBallot(String id) throws IOException, InterruptedException {
        narrator.step(
                "lin attests to know of no undeclared patent and submits. standards-service checks by its rules.");
        var submission = "/submissions/" + id;
        narrator.show(registry.as("lin").put(submission + "/attestations/aurora-semi",
                Map.of("statement", "NO_UNDECLARED_CLAIM")).expect(200), "organisation", "stage", "statement");
        var draft = registry.as("lin").get(submission).expect(200);
        narrator.show(registry.as("lin").command(submission + ":submit", draft.etag()).expect(200), "state");
        narrator.show(waitFor(id, "TRIAGE"), "state", "contentHash", "findings");
        narrator.step(
                "mei may not accept it, and chen may not on the grounds of what he has not seen (stale If-Match).");
        var seen = registry.as("chen").get(submission).expect(200);
        narrator.show(registry.as("mei").command(submission + ":accept", seen.etag()).expect(403), "title", "detail");
        narrator.show(registry.as("chen").command(submission + ":accept", draft.etag()).expect(412), "title", "detail");
        narrator.show(registry.as("chen").post(submission + ":accept").expect(428), "title");
        narrator.step("chen, the chair, accepts it. wei, the secretary, opens the ballot.");
        var accepted = registry.as("chen").command(submission + ":accept", seen.etag()).expect(200);
        narrator.show(accepted, "state");
        var current = registry.as("wei").get(submission).expect(200);
        narrator.show(registry.as("wei")
                .post(submission + ":open-ballot", path.opening(), "If-Match", current.etag())
                .expect(200), "state", "ballotId");
    }

    private void vote(String id) throws IOException, InterruptedException {
        var ballot = "/ballots/" + registry.as("wei").get("/submissions/" + id).expect(200).text("ballotId");
        narrator.step(
                "Four organisations vote, one vote each. delta-devices changes its mind while the ballot is open.");
        cast(ballot, "delta-devices", Map.of("position", "DISAPPROVE", "comment", "The tolerance of b is too tight."));
        for (var organisation : SubmissionPath.VOTERS.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
            cast(ballot, organisation, Map.of("position", "APPROVE"));
        }
        narrator.step(
                "wei closes the ballot; the tally can be recomputed by everyone. A vote after the close is refused.");
        var open = registry.as("wei").get(ballot).expect(200);
        narrator.show(registry.as("wei").command(ballot + ":close", open.etag()).expect(200), "status");
        waitFor(id, "PROCEDURAL_REVIEW");
        narrator.show(registry.as("wei").get(ballot + "/tally").expect(200), "outcome", "electorate", "returned",
                "approve", "disapprove", "abstain");
        narrator.show(registry.as("mei")
                .put(ballot + "/votes/bluepeak-osat", Map.of("position", "ABSTAIN"))
                .expect(409), "title", "detail");
    }

    private void cast(String ballot, String organisation, Map<String, String> vote)
            throws IOException, InterruptedException {
        var person = Objects.requireNonNull(SubmissionPath.VOTERS.get(organisation));
        narrator.show(registry.as(person).put(ballot + "/votes/" + organisation, vote).expect(200), "organisation",
                "position");
    }

    private void certify(String id) throws IOException, InterruptedException {
        narrator.step("rosa, the certifier, confirms that the process was kept.");
        var submission = "/submissions/" + id;
        var seen = registry.as("rosa").get(submission).expect(200);
        narrator.show(registry.as("rosa").command(submission + ":certify", seen.etag()).expect(200), "state");
    }

    private String published(String id) {
        narrator.step("submission.approved is on Kafka; standards-service publishes; the submission hears of it.");
        var done = narrator.show(waitFor(id, "PUBLISHED"), "state", "published");
        return done.body().path("published").path("designation").asString();
    }

    private void read(String designation) throws IOException, InterruptedException {
        narrator.step("Anyone reads the standard by its designation; who has it already gets 304.");
        var standard = "/standards/" + designation;
        var first = narrator.show(registry.anyone().get(standard).expect(200), "designation", "title", "status");
        narrator.detail("ETag: " + first.etag() + ", Cache-Control: " + first.header("Cache-Control").orElse("none"));
        narrator.show(registry.anyone().get(standard, "If-None-Match", first.etag()).expect(304));
        var revision = registry.anyone().get(standard + "/revisions/A").expect(200);
        narrator.show(revision, "revision", "contentHash", "provenance");
    }

    private void heard(WebhookReceiver receiver, String secret, String designation, LiveStream stream) {
        narrator.step(
                "The webhook of Cedar Test was called, and its signature holds by the Standard Webhooks library.");
        var call = await("a webhook about " + designation).atMost(PATIENCE)
                .until(() -> receiver.calls().stream().filter(one -> one.text().contains(designation)).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        narrator.detail("webhook-id: " + call.id() + "  type: " + call.body().path("type").asString());
        await("a signature that holds").atMost(Duration.ofSeconds(1)).until(() -> call.isSignedWith(secret));
        narrator.detail("signature holds: true");
        narrator.step("The live stream told it too.");
        narrator.detail(await("a line of the stream about " + designation).atMost(PATIENCE)
                .until(() -> stream.lineWith(designation), Optional::isPresent)
                .orElseThrow());
        narrator.step("Done: " + designation + " is published. The endpoint is removed again.");
    }

    private Answer waitFor(String id, String state) {
        return await(id + " to be " + state).atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> registry.as("lin").get("/submissions/" + id),
                        answer -> state.equals(answer.body().path("state").asString("")));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
