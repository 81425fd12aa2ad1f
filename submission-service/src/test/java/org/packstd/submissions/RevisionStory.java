package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.packstd.submissions.ballot.Policies;
import org.packstd.submissions.ballot.Policy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A case that goes its way by the rules of a preset, with a clock that the story turns and a database of its own. */
@ContextConfiguration(initializers = {Neighbours.class, RevisionStory.OwnDatabase.class})
abstract class RevisionStory extends CaseStory {

    static final List<String> UNITS = List.of("aurora-semi", "org-01", "org-02", "org-03", "org-04", "org-05");
    static final String MENDED = Cast.DRAFT.replace("\"AA\"", "\"AB\"")
            .replace("\"rationale\"", "\"changeNote\": \"Another code.\", \"rationale\"");
    static final String WHY = "{\"reason\": \"The figures are missing.\"}";
    static final String MOTION = "\"motion\": {\"mover\": \"org-01\", \"second\": \"org-02\", \"inFavour\": 5, \"against\": 1}";
    static final String MOVED = "{\"reason\": \"The figures are missing.\", %s}".formatted(MOTION);
    static final String ASSURED = """
            {"assurances": ["PROCESS", "CONFLICTS_OF_INTEREST", "PATENTS", "SAFETY", "ANTITRUST"], %s}"""
            .formatted(MOTION);

    /** Years pass here, which is nothing for the drafts of other tests. */
    static final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("MONGODB_URI=" + Neighbours.MONGO.connectionString("revisions")).applyTo(context);
        }
    }

    @Autowired
    Policies policies;

    void accepted(String preset) {
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

    void enter(String organisation, boolean votes) {
        var country = votes
                ? ", \"nationalBodyOf\": \"X%s\"".formatted((char) ('A' + UNITS.indexOf(organisation)))
                : "";
        expect(200, people.admin.put("/organisations/" + organisation,
                "{\"name\": {\"en\": \"%s\"}, \"votes\": %s%s}".formatted(organisation, votes, country), Map.of()));
    }

    void reviewed() {
        reviews("{\"verdict\": \"ACCEPT\"}");
    }

    void reviews(String opinion) {
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

    void toEnquiry(String preset) {
        accepted(preset);
        reviewed();
        expect(200, people.secretary.command(submission + ":open-enquiry", ""));
        attest();
    }

    void inResolution(String preset) {
        toEnquiry(preset);
        advanceToTheClose();
        awaitState("COMMENT_RESOLUTION");
    }

    String inBallot(String preset) {
        inResolution(preset);
        return ready();
    }

    String ready() {
        attest();
        expect(200, people.chair.command(submission + ":declare-ready", ""));
        return opened();
    }

    /** Once the days of notice are over. */
    String opened() {
        attest();
        advance(Duration.ofDays(policy().process().noticeDays()));
        return expect(200, people.secretary.command(submission + ":open-ballot", "{}")).text("/ballotId");
    }

    /** The same text is not handed in again. */
    void mended() {
        assertThat(state()).isEqualTo("REVISION_REQUIRED");
        assertThat(people.lin.command(submission + ":submit", "").text("/detail")).contains("expected: a changed text");
        people.edit(id(), MENDED);
        people.submit(id());
    }

    void vote(String ballot, String unit, String position) {
        expect(200, voter(unit).put("/ballots/%s/votes/%s".formatted(ballot, unit),
                "{\"position\": \"%s\", \"comment\": \"The code is taken.\"}".formatted(position), Map.of()));
    }

    void attest() {
        people.attest(id());
    }

    Policy policy() {
        return policies.find(people.lin.get(submission).text("/course/policy")).orElseThrow();
    }

    /** Whatever closes does so at the end of a day. */
    void advanceToTheClose() {
        ((HandClock) clock).set(Instant.parse(people.lin.get(submission).text("/closesAt")));
    }

    void awaitState(String state) {
        people.awaitState(id(), state);
    }

    String id() {
        return submission.substring("/submissions/".length());
    }

    Caller voter(String unit) {
        return unit.equals("aurora-semi") ? people.lin : Caller.person(port, "person-of-" + unit, unit, "member");
    }
}
