package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** The ways back: what is held, mended, called back, put off, refused or appealed against, and how it goes on from there. */
@ServiceTest
@Import(RevisionStoryTest.HandTime.class)
@ContextConfiguration(initializers = {Neighbours.class, RevisionStoryTest.OwnDatabase.class})
class RevisionStoryTest {

    private static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    private static final List<String> UNITS = List.of("aurora-semi", "org-01", "org-02", "org-03", "org-04", "org-05");
    private static final String MENDED = Cast.DRAFT.replace("\"AA\"", "\"AB\"")
            .replace("\"rationale\"", "\"changeNote\": \"Another code.\", \"rationale\"");
    private static final String WHY = "{\"reason\": \"The figures are missing.\"}";
    private static final String MOTION = "\"motion\": {\"mover\": \"org-01\", \"second\": \"org-02\", \"inFavour\": 5, \"against\": 1}";
    private static final String MOVED = "{\"reason\": \"The figures are missing.\", %s}".formatted(MOTION);
    private static final String ASSURED = """
            {"assurances": ["PROCESS", "CONFLICTS_OF_INTEREST", "PATENTS", "SAFETY", "ANTITRUST"], %s}"""
            .formatted(MOTION);

    /** A clock that the story turns. */
    @TestConfiguration(proxyBeanMethods = false)
    static class HandTime {

        @Bean
        @Primary
        HandClock handClock() {
            return new HandClock(START);
        }
    }

    /** Years pass here, which is nothing for the drafts of other tests. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("MONGODB_URI=" + Neighbours.MONGO.connectionString("revisions")).applyTo(context);
        }
    }

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private Policies policies;
    @Autowired
    private KafkaTemplate<String, String> kafka;

    private Cast people;
    private String submission = "";

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void whatIsHeldGoesOnWithAllTheDaysItHadLeft() {
        accepted("jedec-like");
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        var closesAt = Instant.parse(people.lin.get(submission).text("/closesAt"));

        expect(200, people.secretary.command(submission + ":hold", "{\"reason\": \"A claim to patents.\"}"));
        advance(Duration.ofDays(40));
        assertThat(state()).isEqualTo("ON_HOLD");
        assertThat(people.chair.command(submission + ":reject", WHY).status()).isEqualTo(409);
        expect(200, people.chair.command(submission + ":resume", "{\"reason\": \"It was settled.\"}"));

        assertThat(state()).isEqualTo("ENQUIRY");
        assertThat(Instant.parse(people.lin.get(submission).text("/closesAt")))
                .isBetween(closesAt.plus(Duration.ofDays(40)), closesAt.plus(Duration.ofDays(41)));
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
    }

    @Test
    void whatWasAcceptedIsTakenBackWithTheConsentOfTheChairOnly() {
        accepted("jedec-like");

        var refused = people.lin.command(submission + ":withdraw", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail")).contains("consent");
        expect(200, people.chair.command(submission + ":consent", "{\"to\": \"WITHDRAWAL\"}"));
        assertThat(people.lin.get(submission).text("/course/consent")).isEqualTo("WITHDRAWAL");

        assertThat(expect(200, people.lin.command(submission + ":withdraw", "")).text("/state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void aTextThatAReviewFoundWantingIsMendedAndReviewedAgain() {
        accepted("jedec-like");
        reviews("""
                {"verdict": "REVISE", "findings": [{"pointer": "/variations/0", "weight": "MAJOR",
                 "text": "No body size is given."}]}""");

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();

        awaitState("IN_REVIEW");
        assertThat(people.lin.get(submission).text("/textRevision")).isEqualTo("2");
        assertThat(blocked(people.secretary, "open-enquiry")).contains("of text 2");
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
    }

    @Test
    void aTextIsMendedAfterItsEnquiryAndTakenUpOnceMoreAfterItWasReady() {
        toEnquiry("jedec-like");
        var comment = expect(201, voter("org-03").post(submission + "/comments", """
                {"anchor": {"pointer": "/variations/0/code"}, "type": "TECHNICAL", "severity": "SHOULD",
                 "text": {"en": "The code is taken."}}""", key())).text("/commentId");
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
        expect(200, people.chair.command(submission + "/comments/" + comment + ":dispose",
                "{\"kind\": \"ACCEPTED\"}"));

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();
        awaitState("COMMENT_RESOLUTION");
        attest();
        expect(200, people.chair.command(submission + ":declare-ready", ""));

        assertThat(expect(200, people.chair.command(submission + ":reopen", WHY)).text("/state"))
                .isEqualTo("COMMENT_RESOLUTION");
        assertThat(people.chair.get(submission).body().at("/allowedActions").toString())
                .contains("request-revision", "declare-ready");
    }

    @Test
    void aTextThatChangesWhatNobodyAskedForIsReviewedAgain() {
        inResolution("jedec-like");

        expect(200, people.chair.command(submission + ":request-revision", WHY));
        mended();

        awaitState("IN_REVIEW");
        assertThat(blocked(people.secretary, "open-enquiry")).contains("of text 2");
    }

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
    void whatTheCertifierSendsBackIsConcludedAndCertifiedByAnother() {
        approvedByAll("jedec-like");

        var back = expect(200, people.certifier.command(submission + ":refuse",
                "{\"reason\": \"The minutes are missing.\", \"sendBack\": true}"));
        assertThat(back.text("/state")).isEqualTo("NEGATIVE_RESOLUTION");
        expect(200, people.chair.command(submission + ":conclude", ""));

        assertThat(expect(200, certifier("otto").command(submission + ":certify", ASSURED)).text("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void anAppealThatIsRightLeadsFromACertificationBackToItsReview() {
        approvedByAll("jedec-like");
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        appealed();

        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": true, \"reason\": \"The notice was short.\"}"));

        assertThat(state()).isEqualTo("PROCEDURAL_REVIEW");
        assertThat(people.certifier.command(submission + ":certify", ASSURED).status()).as("took the decision")
                .isEqualTo(403);
        expect(200, certifier("uma").command(submission + ":certify", ASSURED));
    }

    @Test
    void whoTookPartInACertificationIsNotOnThePanelOfAnAppealAgainstIt() {
        approvedByAll("jedec-like");
        expect(200, people.certifier.command(submission + ":certify", ASSURED));
        appealed();
        var participants = Map.of(
                certifier("chen"), "chen decided in this case",
                certifier("ravi"), "ravi reviewed text 1",
                Caller.person(port, "uma", "org-03", "certifier"), "org-03 voted in " + id() + "-b1",
                Caller.person(port, "uma", "org-01", "certifier"), "org-01 moved the decision",
                certifier("person-of-org-04"), "person-of-org-04 cast a vote in " + id() + "-b1");

        participants.forEach((participant, why) -> {
            var refused = participant.command(submission + ":decide-appeal",
                    "{\"upheld\": false, \"reason\": \"I said so.\"}");
            assertThat(refused.status()).as(why).isEqualTo(409);
            assertThat(refused.text("/detail")).contains("panel: " + why, "took no part");
            assertThat(blocked(participant, "decide-appeal")).contains(why);
        });
        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": false, \"reason\": \"Seven days were given.\"}"));
    }

    @Test
    void anAppealThatIsRightLeadsFromAFailedBallotToAnotherOne() {
        var ballot = inBallot("jedec-like");
        UNITS.forEach(unit -> vote(ballot, unit, unit.equals("org-01") ? "APPROVE" : "DISAPPROVE"));
        advanceToTheClose();
        awaitState("BALLOT_FAILED");
        appealed();

        expect(200, certifier("otto").command(submission + ":decide-appeal",
                "{\"upheld\": true, \"reason\": \"Votes were bought.\"}"));

        assertThat(state()).isEqualTo("BALLOT_READY");
        assertThat(opened()).isNotEqualTo(ballot);
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

    private void accepted(String preset) {
        expect(200, people.admin.put("/committees/tc-" + preset,
                "{\"name\": {\"en\": \"%s\"}, \"families\": [\"CSP\"], \"policy\": \"%s\"}".formatted(preset, preset),
                Map.of()));
        enter("packstd-body", false);
        for (var unit : UNITS) {
            enter(unit, true);
            expect(200, people.admin.put("/committees/tc-%s/members/%s".formatted(preset, unit),
                    "{\"membershipClass\": \"P_MEMBER\", \"interest\": \"GENERAL\", \"from\": \"2026-01-01T00:00:00Z\"}",
                    Map.of()));
        }
        submission = "/submissions/" + people.inTriage();
        expect(200, people.chair.command(submission + ":accept", "{\"committee\": \"tc-%s\"}".formatted(preset)));
    }

    private void enter(String organisation, boolean votes) {
        var country = votes
                ? ", \"nationalBodyOf\": \"X%s\"".formatted((char) ('A' + UNITS.indexOf(organisation)))
                : "";
        expect(200, people.admin.put("/organisations/" + organisation,
                "{\"name\": {\"en\": \"%s\"}, \"votes\": %s%s}".formatted(organisation, votes, country), Map.of()));
    }

    private void reviewed() {
        reviews("{\"verdict\": \"ACCEPT\"}");
    }

    private void reviews(String opinion) {
        var asked = expect(201, people.secretary.post(submission + "/reviews", """
                {"reviewers": [{"subject": "ravi", "organisation": "packstd-body"},
                               {"subject": "noor", "organisation": "packstd-body"}]}""", key()));
        for (var review : asked.body().at("/items")) {
            if (review.at("/state").asString().equals("ASSIGNED")) {
                var path = submission + "/reviews/" + review.at("/reviewId").asString();
                var reviewer = Caller.person(port, review.at("/reviewer").asString(), "packstd-body", "reviewer");
                expect(200, reviewer.put(path, opinion, Map.of("If-Match", reviewer.get(path).etag())));
            }
        }
    }

    private void toEnquiry(String preset) {
        accepted(preset);
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        attest();
    }

    private void inResolution(String preset) {
        toEnquiry(preset);
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
    }

    private String inBallot(String preset) {
        inResolution(preset);
        return ready();
    }

    private String ready() {
        attest();
        expect(200, people.chair.command(submission + ":declare-ready", ""));
        return opened();
    }

    /** Once the days of notice are over. */
    private String opened() {
        attest();
        advance(Duration.ofDays(policy().process().noticeDays()));
        return expect(200, people.secretary.command(submission + ":open-ballot", "{}")).text("/ballotId");
    }

    private void approvedByAll(String preset) {
        var ballot = inBallot(preset);
        attest();
        UNITS.forEach(unit -> vote(ballot, unit, "APPROVE"));
        advanceToTheClose();
        awaitState("PROCEDURAL_REVIEW");
    }

    private void appealed() {
        expect(200, voter("org-02").command(submission + ":appeal",
                "{\"text\": \"The notice was short.\", \"remedy\": \"Look again.\"}"));
        assertThat(state()).isEqualTo("APPEALED");
    }

    /** The same text is not handed in again. */
    private void mended() {
        assertThat(state()).isEqualTo("REVISION_REQUIRED");
        assertThat(people.lin.command(submission + ":submit", "").text("/detail")).contains("expected: a changed text");
        people.edit(id(), MENDED);
        people.submit(id());
    }

    private void vote(String ballot, String unit, String position) {
        expect(200, voter(unit).put("/ballots/%s/votes/%s".formatted(ballot, unit),
                "{\"position\": \"%s\", \"comment\": \"The code is taken.\"}".formatted(position), Map.of()));
    }

    private void attest() {
        people.attest(id());
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

    private Policy policy() {
        return policies.find(people.lin.get(submission).text("/course/policy")).orElseThrow();
    }

    private String blocked(Caller caller, String action) {
        for (var blocked : caller.get(submission).body().at("/blockedBecause")) {
            if (blocked.at("/action").asString().equals(action)) {
                return blocked.at("/reason").asString();
            }
        }
        return "";
    }

    /** Whatever closes does so at the end of a day. */
    private void advanceToTheClose() {
        ((HandClock) clock).set(Instant.parse(people.lin.get(submission).text("/closesAt")));
    }

    private void advance(Duration time) {
        ((HandClock) clock).advance(time);
    }

    private void awaitState(String state) {
        people.awaitState(id(), state);
    }

    private String state() {
        return people.lin.get(submission).text("/state");
    }

    private String id() {
        return submission.substring("/submissions/".length());
    }

    private Caller voter(String unit) {
        return unit.equals("aurora-semi") ? people.lin : Caller.person(port, "person-of-" + unit, unit, "member");
    }

    private Caller certifier(String name) {
        return Caller.person(port, name, "packstd-body", "certifier");
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        return answer;
    }
}
