package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews over HTTP: who is asked, what they deliver, who sees it, and what waits for it. */
@ServiceTest
class ReviewsApiTest {

    private static final String OPINION = """
            {"verdict": "REVISE", "privateNote": "The author knows better.", "findings": [{"pointer": "/variations/0",
             "weight": "MAJOR", "text": "No body size is given.", "proposedChange": "Give one."}]}""";

    @LocalServerPort
    private int port;

    private Cast people;
    private Caller ravi;
    private Caller noor;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        people.enterOrganisations();
        people.admin.put("/organisations/packstd-body", "{\"name\": {\"en\": \"Body\"}, \"votes\": false}", Map.of());
        ravi = Caller.person(port, "ravi", "packstd-body", "reviewer");
        noor = Caller.person(port, "noor", "cedar-test", "reviewer", "member");
    }

    @Test
    void aTextIsReviewedByTwoPersonsAndGoesOnWhenBothAreIn() {
        var id = accepted();
        var path = "/submissions/" + id;

        var asked = assign(people.secretary, id, person("ravi", "packstd-body"), person("noor", "cedar-test"));

        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        assertThat(asked.text("/items/0/state")).isEqualTo("ASSIGNED");
        assertThat(people.secretary.get(path).text("/state")).isEqualTo("IN_REVIEW");
        assertThat(people.secretary.get(path).body().at("/blockedBecause").toString())
                .contains("reviews: 2 of 2 out (expected: all in, or waived when overdue)");
        assertThat(people.chair.get(path).body().at("/blockedBecause").toString())
                .contains("findings: none", "reviews: none in");

        assertThat(deliver(ravi, id, reviewOf("ravi", asked)).text("/state")).isEqualTo("DELIVERED");
        assertThat(people.chair.get(path).body().at("/allowedActions").toString())
                .contains("request-revision", "reject");
        assertThat(deliver(noor, id, reviewOf("noor", asked)).text("/verdict")).isEqualTo("REVISE");
        assertThat(people.secretary.get(path).body().at("/allowedActions").toString()).contains("open-enquiry");
    }

    @Test
    void askingAgainChangesNothingAndOneMoreIsAddedToThem() {
        var id = accepted();
        assign(people.secretary, id, person("ravi", "packstd-body"), person("noor", "cedar-test"));

        var again = assign(people.secretary, id, person("ravi", "packstd-body"), person("sue", "delta-devices"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().at("/items")).hasSize(3);
    }

    @Test
    void onlyTheSecretaryAsksAndOnlyAsManyAsThePolicyWantsAndOnlyOnceEach() {
        var id = accepted();

        assertThat(assign(people.chair, id, person("ravi", "packstd-body")).status()).isEqualTo(403);
        var few = assign(people.secretary, id, person("ravi", "packstd-body"));
        assertThat(few.text("/errors/0/rule")).isEqualTo("enough-reviewers");
        var twice = assign(people.secretary, id, person("ravi", "packstd-body"), person("ravi", "packstd-body"));
        assertThat(twice.text("/errors/0/pointer")).isEqualTo("/reviewers/1/subject");
        var unknown = assign(people.secretary, id, person("ravi", "packstd-body"), person("x", "nobody"));
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/reviewers/1/organisation");
        assertThat(people.secretary.get("/submissions/" + id).text("/state")).isEqualTo("ACCEPTED");
        assertThat(people.secretary.get("/submissions/" + id + "/reviews").body().at("/items")).isEmpty();
    }

    @Test
    void nobodyOfTheAuthorsOrganisationReviewsUnlessItIsWaivedWithAReason() {
        var id = accepted();

        var own = assign(people.secretary, id, person("ravi", "packstd-body"), person("ana", "aurora-semi"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text("/errors/0/pointer")).isEqualTo("/reviewers/1/waiver");
        var waived = person("ana", "aurora-semi").replace("}", ", \"waiver\": \"The only one who can measure it.\"}");

        assertThat(assign(people.secretary, id, person("ravi", "packstd-body"), waived).status()).isEqualTo(201);
    }

    @Test
    void whoStatedAConflictIsNotAskedAndWhoStatesItLaterDoesNotDeliver() {
        var id = accepted();
        state(noor, id, "FAMILY");

        var refused = assign(people.secretary, id, person("ravi", "packstd-body"), person("noor", "cedar-test"));
        assertThat(refused.text("/errors/0/rule")).isEqualTo("reviewer-free-of-conflict");
        var asked = assign(people.secretary, id, person("ravi", "packstd-body"), person("sue", "delta-devices"));
        state(ravi, id, "ADVISER");

        assertThat(deliver(ravi, id, reviewOf("ravi", asked)).status()).isEqualTo(409);
    }

    @Test
    void othersSeeWhatWasFoundButNotByWhomAndOnlyTheChairSeesThePrivateNote() {
        var id = accepted();
        var asked = assign(people.secretary, id, person("ravi", "packstd-body"), person("noor", "cedar-test"));
        var path = "/submissions/%s/reviews/%s".formatted(id, reviewOf("ravi", asked));
        deliver(ravi, id, reviewOf("ravi", asked));

        assertThat(people.chair.get(path).text("/privateNote")).isEqualTo("The author knows better.");
        assertThat(ravi.get(path).text("/privateNote")).isNotEmpty();
        assertThat(people.secretary.get(path).text("/reviewer")).isEqualTo("ravi");
        assertThat(people.secretary.get(path).text("/privateNote")).isEmpty();
        var authors = people.lin.get(path);
        assertThat(authors.text("/findings/0/text")).isEqualTo("No body size is given.");
        assertThat(authors.body().toString()).doesNotContain("ravi", "packstd-body", "privateNote");
        assertThat(people.lin.get("/submissions/%s/reviews/rev-none".formatted(id)).status()).isEqualTo(404);
    }

    @Test
    void aReviewIsItsReviewersAndIsWaivedOnlyWhenOverdue() {
        var id = accepted();
        var asked = assign(people.secretary, id, person("ravi", "packstd-body"), person("noor", "cedar-test"));
        var review = reviewOf("ravi", asked);
        var path = "/submissions/%s/reviews/%s".formatted(id, review);

        assertThat(deliver(noor, id, review).status()).isEqualTo(403);
        assertThat(people.lin.put(path, OPINION, Map.of("If-Match", "\"1\"")).status()).isEqualTo(403);
        assertThat(ravi.put(path, OPINION, Map.of()).status()).isEqualTo(428);
        assertThat(ravi.put(path, OPINION, Map.of("If-Match", "\"7\"")).status()).isEqualTo(412);
        assertThat(ravi.put(path, "{\"verdict\": \"MAYBE\"}", Map.of("If-Match", "\"1\"")).status()).isEqualTo(400);
        var early = people.secretary.command(path + ":waive", "{\"reason\": \"We cannot wait.\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/detail")).contains("expected: an overdue one");
        var first = deliver(ravi, id, review);
        assertThat(deliver(ravi, id, review).etag()).as("the same again changes nothing").isEqualTo(first.etag());
    }

    private String accepted() {
        var id = people.inTriage();
        var accepted = people.chair.command("/submissions/" + id + ":accept", "{\"policy\": \"ieee-like\"}");
        assertThat(accepted.text("/state")).as(accepted.body().toString()).isEqualTo("ACCEPTED");
        return id;
    }

    private static String person(String subject, String organisation) {
        return "{\"subject\": \"%s\", \"organisation\": \"%s\"}".formatted(subject, organisation);
    }

    private static Answer assign(Caller caller, String id, String... reviewers) {
        return caller.post("/submissions/" + id + "/reviews",
                "{\"reviewers\": [%s]}".formatted(String.join(", ", reviewers)),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static String reviewOf(String reviewer, Answer asked) {
        return asked.body().at("/items").valueStream()
                .filter(review -> review.at("/reviewer").asString().equals(reviewer)).findAny().orElseThrow()
                .at("/reviewId").asString();
    }

    private static Answer deliver(Caller caller, String id, String review) {
        var path = "/submissions/%s/reviews/%s".formatted(id, review);
        return caller.put(path, OPINION, Map.of("If-Match", caller.get(path).etag()));
    }

    private static void state(Caller caller, String id, String reason) {
        assertThat(caller.put("/submissions/" + id + "/conflicts/me", "{\"reasons\": [\"%s\"]}".formatted(reason),
                Map.of()).status()).isEqualTo(200);
    }
}
