package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ways back from a ballot: it is called back, put off, lost, or shown once more with another text. */
class BallotRevisionStoryTest extends RevisionStory {

    @Autowired
    private KafkaTemplate<String, String> kafka;

    @Test
    void aBallotIsCalledBackFreelyBeforeItsFirstVoteAndWithConsentAfterIt() {
        var first = inBallot("jedec-like");
        assertThat(expect(200, people.secretary.command(submission + ":recall", WHY)).text("/state"))
                .isEqualTo("BALLOT_READY");
        assertThat(people.lin.get("/ballots/" + first).text("/status")).isEqualTo("WITHDRAWN");

        var second = opened();
        assertThat(second).isNotEqualTo(first);
        vote(second, "org-01", "APPROVE");
        assertThat(people.secretary.command(submission + ":recall", WHY).text("/detail")).contains("consent");
        expect(200, people.chair.command(submission + ":consent", "{\"to\": \"RECALL\"}"));
        expect(200, people.secretary.command(submission + ":recall", WHY));

        assertThat(state()).isEqualTo("BALLOT_READY");
        assertThat(people.lin.get(submission).body().at("/course").has("consent")).as("it was used").isFalse();
    }

    @Test
    void aBallotThatLacksReturnsIsPutOffOnce() {
        var ballot = inBallot("jedec-like");
        var closesAt = Instant.parse(people.lin.get("/ballots/" + ballot).text("/closesAt"));
        vote(ballot, "org-01", "APPROVE");

        expect(200, people.secretary.command(submission + ":extend", ""));

        assertThat(Instant.parse(people.lin.get("/ballots/" + ballot).text("/closesAt")))
                .isEqualTo(policy().window().closing(closesAt, 14));
        assertThat(people.secretary.command(submission + ":extend", "").text("/detail")).contains("extensions: 1");
        UNITS.forEach(unit -> vote(ballot, unit, "APPROVE"));
        advanceToTheClose();
        awaitState("PROCEDURAL_REVIEW");
    }

    @Test
    void aBallotThatEnoughHaveReturnedIsNotPutOff() {
        var ballot = inBallot("jedec-like");
        UNITS.subList(0, 4).forEach(unit -> vote(ballot, unit, "APPROVE"));

        assertThat(people.secretary.command(submission + ":extend", "").text("/detail")).contains("returned: 4 of 6");
    }

    @Test
    void aBallotThatFewReturnIsPutOffByItselfOnceThenFailsAndTheMendedTextIsBallotedAgain() {
        var ballot = inBallot("jedec-like");
        vote(ballot, "org-01", "APPROVE");
        advanceToTheClose();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(Instant.parse(people.lin.get("/ballots/" + ballot).text("/closesAt")))
                        .isEqualTo(policy().window().closing(clock.instant(), 14)));
        assertThat(state()).isEqualTo("BALLOT_OPEN");

        advanceToTheClose();
        awaitState("BALLOT_FAILED");
        assertThat(people.lin.get("/ballots/" + ballot).text("/status")).isEqualTo("FAILED_NO_RETURN");
        expect(200, people.chair.command(submission + ":request-revision", MOVED));
        mended();
        awaitState("IN_REVIEW"); // nobody had asked for it
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
        var second = ready();

        assertThat(second).isNotEqualTo(ballot);
        UNITS.forEach(unit -> vote(second, unit, "APPROVE"));
        advanceToTheClose();
        awaitState("PROCEDURAL_REVIEW");
    }

    @Test
    void aTextThatChangedAfterItsBallotIsShownToTheVotersBeforeItIsConcludedAndThatOneIsPublished() {
        var ballot = inBallot("iso-like");
        UNITS.forEach(unit -> vote(ballot, unit, unit.equals("org-05") ? "DISAPPROVE" : "APPROVE"));
        var comment = expect(201, voter("org-05").post(submission + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "MUST_BE_SATISFIED",
                 "text": {"en": "The code is taken."}}""", key())).text("/commentId");
        advanceToTheClose();
        awaitState("NEGATIVE_RESOLUTION");
        expect(200, people.chair.command(submission + "/comments/" + comment + ":dispose",
                "{\"kind\": \"ACCEPTED\"}"));

        expect(200, people.chair.command(submission + ":request-revision", MOVED));
        mended();
        awaitState("NEGATIVE_RESOLUTION");
        assertThat(people.chair.command(submission + ":conclude", "").text("/detail")).contains("changed since");
        expect(200, people.chair.command(submission + ":recirculate", "{\"coverLetter\": \"Another code.\"}"));
        var recirculated = people.lin.get(submission).text("/ballotId");
        var hash = people.lin.get("/ballots/" + recirculated).text("/contentHash");
        advanceToTheClose();
        awaitState("NEGATIVE_RESOLUTION");
        attest();
        expect(200, people.chair.command(submission + ":conclude", ""));
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        advance(Duration.ofDays(21));

        var released = expect(200, people.secretary.command(submission + ":publish", ""));
        assertThat(hash).isEqualTo(StandardsStub.hash(new JsonMapper().readTree(MENDED).path("payload")))
                .isNotEqualTo(people.lin.get("/ballots/" + ballot).text("/contentHash"));
        assertThat(released.text("/ballotId")).isEqualTo(recirculated);
        assertThat(released.body().at("/payload/variations/0/code").asString()).isEqualTo("AB");
        assertThat(approvedHash()).isEqualTo(hash);
    }

    /** What standards-service is asked to publish. */
    private String approvedHash() {
        try (var events = StandardEvents.listen(kafka, "packstd.submissions.v1")) {
            return await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var event : events.poll(Duration.ofMillis(200))) {
                    if (event.key().equals(id()) && "submission.approved"
                            .equals(StandardEvents.headers(event.headers()).get("ce_type"))) {
                        return new JsonMapper().readTree(event.value()).at("/contentHash").asString();
                    }
                }
                return "";
            }, found -> !found.isEmpty());
        }
    }
}
