package org.packstd.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.LiveStream;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SubmissionPath;
import org.packstd.local.registry.WebhookReceiver;

/** From draft to webhook through the gateway, and what is refused on the way. Every answer is checked by the contract. */
class JourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Stage stage;
    private static Registry registry;
    private static SubmissionPath path;

    @BeforeAll
    static void openTheStage() throws IOException, InterruptedException {
        stage = Stage.open("journey");
        registry = stage.promised();
        path = new SubmissionPath(registry, Clock.systemUTC(), PATIENCE);
    }

    @AfterAll
    static void closeTheStage() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    void anApprovedProposalIsPublishedAndEveryoneConcernedHearsOfIt() throws Exception {
        try (var receiver = WebhookReceiver.start(); var stream = LiveStream.open(registry.anyone())) {
            var secret = subscribe(receiver);
            var submission = path.create(key(), SubmissionPath.draft("A package for the journey"));

            var designation = designationOf(path.bring(submission, "PUBLISHED"));

            var call = await().atMost(PATIENCE)
                    .until(() -> receiver.calls().stream().filter(one -> one.text().contains(designation)).findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.body().at("/data/submissionId").asString()).isEqualTo(submission);
            await().atMost(PATIENCE).until(() -> stream.lineWith(designation).isPresent());
        }
    }

    @Test
    void whoHasTheCurrentRevisionIsToldSoInsteadOfGettingItAgain() throws Exception {
        var designation = published("A package that is read twice");

        var first = registry.anyone().get("/standards/" + designation).expect(200);
        assertThat(first.body().at("/current/revision").asString()).isEqualTo("A");
        registry.anyone().get("/standards/" + designation, "If-None-Match", first.etag()).expect(304);

        var revision = registry.anyone().get("/standards/" + designation + "/revisions/A").expect(200);
        assertThat(revision.header("Cache-Control")).get().asString().contains("immutable");
    }

    @Test
    void aRevisionSupersedesTheOneBefore() throws Exception {
        var designation = published("A package with a second revision");
        var draft = new HashMap<>(SubmissionPath.draft("A package with a second revision, revised"));
        draft.put("kind", "REVISION");
        draft.put("target", Map.of("designation", designation, "baseRevision", "A"));

        var done = path.bring(path.create(key(), draft), "PUBLISHED");

        assertThat(done.body().at("/published/revision").asString()).isEqualTo("B");
        var revisions = registry.anyone().get("/standards/" + designation + "/revisions").expect(200).body();
        assertThat(revisions.path("items").valueStream()
                .map(item -> item.path("revision").asString() + " " + item.path("status").asString())
                .collect(Collectors.toList())).containsExactly("B CURRENT", "A SUPERSEDED");
    }

    @Test
    void aPayloadThatBreaksARuleComesBackWithFindings() throws Exception {
        var draft = new HashMap<>(SubmissionPath.draft("A package without variations"));
        draft.put("payload", Map.of("variations", List.of()));
        var id = path.create(key(), draft);
        var lin = registry.as("lin");

        path.attest("/submissions/" + id).expect(200);
        lin.command("/submissions/" + id + ":submit", lin.get("/submissions/" + id).etag());

        var failed = await().atMost(PATIENCE)
                .until(() -> lin.get("/submissions/" + id), answer -> !isOneOf(answer, "DRAFT", "VALIDATING"));
        assertThat(failed.text("state")).isEqualTo("CHECK_FAILED");
        assertThat(failed.body().path("findings")).isNotEmpty();
    }

    @Test
    void aBodyThatIsNoSubmissionIsRefusedWithPlaceValueAndRemedy() throws Exception {
        var refused = registry.as("lin").post("/submissions", Map.of("family", "WXYZ"), "Idempotency-Key", key());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("type")).isEqualTo("/problems/malformed");
        var offence = refused.body().at("/errors/0");
        assertThat(offence.path("pointer").asString()).isEqualTo("/family");
        assertThat(offence.path("value").asString()).isEqualTo("WXYZ");
        assertThat(offence.path("expected").asString()).contains("CSP", "FAN_OUT");
    }

    @Test
    void theSameKeyGivesTheSameAnswerAndIsRefusedWithAnotherBody() throws Exception {
        var key = key();
        var lin = registry.as("lin");
        var draft = SubmissionPath.draft("A package that is drafted once");

        var first = lin.post("/submissions", draft, "Idempotency-Key", key).expect(201);
        var again = lin.post("/submissions", draft, "Idempotency-Key", key).expect(201);

        assertThat(again.text("submissionId")).isEqualTo(first.text("submissionId"));
        lin.post("/submissions", SubmissionPath.draft("Another"), "Idempotency-Key", key).expect(422);
    }

    @Test
    void aDraftIsItsOrganisationsOwn() throws Exception {
        var id = path.create(key(), SubmissionPath.draft("A package that nobody else sees"));

        registry.as("mei").get("/submissions/" + id).expect(404);
        registry.anyone().get("/submissions/" + id).expect(401);
        registry.as("lin").get("/submissions/" + id).expect(200);
    }

    @Test
    void onlyTheChairAcceptsAndOnlyWhatTheChairHasSeen() throws Exception {
        var id = path.create(key(), SubmissionPath.draft("A package for the chair"));
        var submission = "/submissions/" + id;
        var draft = registry.as("lin").get(submission).expect(200);
        path.bring(id, "TRIAGE");
        var seen = registry.as("chen").get(submission).expect(200);

        registry.as("mei").command(submission + ":accept", seen.etag()).expect(403);
        registry.as("chen").command(submission + ":accept", draft.etag()).expect(412);
        registry.as("chen").post(submission + ":accept").expect(428);
        registry.as("chen").command(submission + ":accept", seen.etag()).expect(200);
    }

    @Test
    void aVoteCanBeChangedUntilTheBallotClosesAndNotAfter() throws Exception {
        var id = path.create(key(), SubmissionPath.draft("A package to vote on"));
        var vote = "/ballots/" + path.bring(id, "BALLOT_OPEN").text("ballotId") + "/votes/bluepeak-osat";
        var mei = registry.as("mei");

        mei.put(vote, Map.of("position", "DISAPPROVE", "comment", "Too small.")).expect(200);
        mei.put(vote, Map.of("position", "APPROVE")).expect(200);
        registry.as("omar").put(vote, Map.of("position", "APPROVE")).expect(403);
        path.bring(id, "PROCEDURAL_REVIEW");

        mei.put(vote, Map.of("position", "ABSTAIN")).expect(409);
    }

    private static String published(String title) {
        return designationOf(path.bring(path.create(key(), SubmissionPath.draft(title)), "PUBLISHED"));
    }

    private static String subscribe(WebhookReceiver receiver) throws IOException, InterruptedException {
        var omar = registry.as("omar");
        var endpoint = omar.post("/endpoints", Map.of("url", receiver.url()), "Idempotency-Key", key()).expect(201);
        omar.post("/subscriptions", Map.of("endpointId", endpoint.text("endpointId"), "eventTypes",
                List.of("standard.published")), "Idempotency-Key", key()).expect(201);
        return endpoint.text("secret");
    }

    private static String designationOf(Answer submission) {
        return submission.body().at("/published/designation").asString();
    }

    private static boolean isOneOf(Answer answer, String... states) {
        return List.of(states).contains(answer.text("state"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
