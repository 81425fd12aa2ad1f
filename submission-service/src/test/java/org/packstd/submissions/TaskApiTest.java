package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What waits for whom, over HTTP; the service is shared with other tests, so each looks for its own case. */
@ServiceTest
class TaskApiTest {

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void eachStepIsTheTaskOfThoseWhoCanTakeIt() {
        var id = people.draft(Cast.DRAFT);
        assertThat(kinds(people.lin, id)).containsExactly("attest", "submit");
        people.attest(id);
        assertThat(kinds(people.lin, id)).containsExactly("submit");
        assertThat(kinds(people.mei, id)).as("nobody else knows of a draft").isEmpty();

        people.submit(id);
        people.awaitState(id, "TRIAGE");
        assertThat(kinds(people.lin, id)).isEmpty();
        assertThat(kinds(people.chair, id)).containsExactly("accept");
        assertThat(task(people.chair, id).path("dueAt").asString("")).isNotEmpty();
        assertThat(kinds(people.certifier, id)).isEmpty();

        people.chair.command("/submissions/" + id + ":accept", "");
        assertThat(kinds(people.chair, id)).isEmpty();
        assertThat(kinds(people.secretary, id)).as("the house rule has no reviews").containsExactly("open-ballot");
    }

    @Test
    void whoMustMendATextKnowsUntilWhen() {
        var id = people.inTriage();
        var returned = people.secretary.command("/submissions/" + id + ":return", "{\"reason\": \"It is vague.\"}");

        var task = task(people.lin, id);
        assertThat(task.path("kind").asString()).isEqualTo("submit");
        assertThat(Instant.parse(task.path("dueAt").asString()))
                .isEqualTo(Instant.parse(returned.text("/updatedAt")).plus(Duration.ofDays(60)));
    }

    @Test
    void theWorkOfACommitteeIsPutToItsOfficersOnly() {
        people.enterOrganisations();
        var carla = Caller.person(port, "carla", "packstd-body", "chair");
        var scott = Caller.person(port, "scott", "packstd-body", "secretary");
        people.admin.put("/committees/tc-tasks", """
                {"name": {"en": "Tasks"}, "families": ["CSP"],
                 "chair": {"subject": "carla", "organisation": "packstd-body"},
                 "secretary": {"subject": "scott", "organisation": "packstd-body"}}""", Map.of());
        var id = people.inTriage();
        var accepted = carla.command("/submissions/" + id + ":accept", "{\"committee\": \"tc-tasks\"}");
        assertThat(accepted.text("/state")).as(accepted.body().toString()).isEqualTo("ACCEPTED");

        assertThat(kinds(scott, id)).containsExactly("open-ballot");
        assertThat(kinds(people.secretary, id)).isEmpty();
        var held = scott.command("/submissions/" + id + ":hold", "{\"reason\": \"A question of law.\"}");
        assertThat(held.text("/state")).as(held.body().toString()).isEqualTo("ON_HOLD");
        assertThat(kinds(carla, id)).containsExactly("resume");
        assertThat(kinds(people.chair, id)).isEmpty();
    }

    @Test
    void whoIsDesignatedOrDelegatedHasTheBallotAsATaskAndNobodyElseOfTheOrganisation() {
        people.enterOrganisations();
        var entry = "{\"name\": {\"en\": \"Echo\"}, \"votes\": %s}";
        people.admin.put("/organisations/echo-pack", entry.formatted(true), Map.of());
        var given = people.admin.put("/committees/plenary/mandates/echo-pack", """
                {"designation": {"voter": "ella", "from": "2026-01-01T00:00:00Z"},
                 "delegation": {"subject": "mei", "organisation": "bluepeak-osat", "from": "2026-01-01T00:00:00Z",
                                "until": "2099-01-01T00:00:00Z"}}""", Map.of());
        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        var ella = Caller.person(port, "ella", "echo-pack", "member");
        var eric = Caller.person(port, "eric", "echo-pack", "member");
        var ballot = people.inBallot(Duration.ofDays(30));
        var id = ballot.substring(0, ballot.lastIndexOf("-b"));
        var others = people.admin.put("/organisations/echo-pack", entry.formatted(false), // they count on four voters
                Map.of("If-Match", people.admin.get("/organisations/echo-pack").etag()));
        assertThat(others.status()).as(others.body().toString()).isEqualTo(200);

        assertThat(kinds(ella, id)).containsExactly("vote");
        assertThat(kinds(eric, id)).as("ella is designated").isEmpty();
        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        assertThat(kinds(people.mei, id)).as("the delegated vote is open").containsExactly("vote");
        people.vote(people.mei, ballot, "echo-pack", "APPROVE");
        assertThat(kinds(people.mei, id)).isEmpty();
        assertThat(kinds(ella, id)).isEmpty();
    }

    @Test
    void aBallotIsATaskUntilTheOrganisationHasVoted() {
        var ballot = people.inBallot(Duration.ofDays(30));
        var id = ballot.substring(0, ballot.lastIndexOf("-b"));

        var task = task(people.mei, id);
        assertThat(task.path("kind").asString()).isEqualTo("vote");
        assertThat(task.path("href").asString()).isEqualTo("/api/v1/ballots/" + ballot);
        assertThat(task.path("dueAt").asString())
                .isEqualTo(people.mei.get("/ballots/" + ballot).text("/closesAt"));
        assertThat(kinds(Caller.person(port, "zoe", "zeta-labs", "member"), id)).isEmpty();

        people.vote(people.mei, ballot, "bluepeak-osat", "APPROVE");
        assertThat(kinds(people.mei, id)).isEmpty();
        assertThat(kinds(people.omar, id)).containsExactly("vote");
    }

    @Test
    void whoIsAskedToProposeATextTooHasTheAnswerAsATaskAndMayThenAttachEvidence() {
        people.enterOrganisations();
        var id = people.draft(Cast.DRAFT);
        var path = "/submissions/" + id + "/sponsors/bluepeak-osat";
        var invited = people.lin.put(path, "{\"part\": \"OSAT\"}",
                Map.of("If-Match", people.lin.get("/submissions/" + id).etag()));
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(200);

        assertThat(kinds(people.mei, id)).containsExactly("confirm-sponsorship");
        assertThat(task(people.mei, id).path("href").asString()).isEqualTo("/api/v1" + path);
        assertThat(kinds(people.omar, id)).isEmpty();
        var evidence = "/submissions/" + id + "/attachments?kind=ADOPTION&fileName=proof.pdf";
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(people.mei.upload(evidence, pdf, Map.of("Idempotency-Key", "before-" + id)).status())
                .isEqualTo(403);

        var confirmed = people.mei.command(path + ":confirm", "");
        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
        assertThat(kinds(people.mei, id)).as("each author attests").containsExactly("attest");
        assertThat(people.mei.upload(evidence, pdf, Map.of("Idempotency-Key", "after-" + id)).status())
                .isEqualTo(201);
    }

    @Test
    void theListIsByDeadlineAndGoesOnWhereAPageEnded() {
        people.inBallot(Duration.ofDays(20));
        people.inBallot(Duration.ofDays(10));

        var all = people.jana.get("/me/tasks?limit=200");
        var due = all.body().at("/items").valueStream().map(task -> task.path("dueAt").asString("9999")).toList();
        assertThat(due).isSorted();
        var first = people.jana.get("/me/tasks?limit=1");
        var second = people.jana.get("/me/tasks?limit=1&cursor=" + first.text("/next"));
        assertThat(List.of(first.body().at("/items/0"), second.body().at("/items/0")))
                .containsExactly(all.body().at("/items/0"), all.body().at("/items/1"));
        assertThat(people.jana.get("/me/tasks?cursor=YWJj").status()).isEqualTo(400);
        assertThat(Caller.withToken(port, "").get("/me/tasks").status()).isEqualTo(401);
    }

    @Test
    void deadlinesComeAsACalendarThatIsNotSentTwice() {
        var ballot = people.inBallot(Duration.ofDays(30));

        var calendar = people.omar.download("/me/calendar.ics", Map.of());
        var text = new String(calendar.bytes(), StandardCharsets.UTF_8).replace("\r\n ", "");

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n")
                .contains("VERSION:2.0\r\n", "SUMMARY:vote: Fine-pitch CSP / 细间距芯片级封装\r\n",
                        "DESCRIPTION:/api/v1/ballots/" + ballot + "\r\n");
        var closes = people.omar.get("/ballots/" + ballot).text("/closesAt").replaceAll("[-:]|\\.[0-9]+", "");
        assertThat(text).contains("DTSTART:" + closes + "\r\n");
        assertThat(String.valueOf(calendar.headers().getContentType())).startsWith("text/calendar");
        var tag = String.valueOf(calendar.headers().getETag());
        assertThat(people.omar.download("/me/calendar.ics", Map.of("If-None-Match", tag)).status()).isEqualTo(304);
        people.vote(people.omar, ballot, "cedar-test", "ABSTAIN");
        assertThat(people.omar.download("/me/calendar.ics", Map.of("If-None-Match", tag)).status()).isEqualTo(200);
    }

    private static List<String> kinds(Caller caller, String id) {
        return tasks(caller, id).stream().map(task -> task.path("kind").asString()).toList();
    }

    private static JsonNode task(Caller caller, String id) {
        return tasks(caller, id).getFirst();
    }

    /** Those of a case, from all pages: the service is shared. */
    private static List<JsonNode> tasks(Caller caller, String id) {
        var found = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = caller.get("/me/tasks?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next));
            page.body().at("/items").valueStream().filter(task -> task.path("submissionId").asString().equals(id))
                    .forEach(found::add);
            next = page.text("/next");
        } while (!next.isEmpty());
        return found;
    }
}
