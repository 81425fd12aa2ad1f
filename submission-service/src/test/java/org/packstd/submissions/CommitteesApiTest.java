package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Affiliations, committees, memberships and mandates over HTTP: who enters them, and what is refused. */
@ServiceTest
class CommitteesApiTest {

    private static final Map<String, String> NONE = Map.of();

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
        people.enterOrganisations();
    }

    @Test
    void anAffiliationIsEnteredByAnAdminAndEndedNotDeleted() {
        enter("epsilon-fab");
        enter("zeta-holding");
        var path = "/organisations/epsilon-fab/affiliations/zeta-holding";
        var body = "{\"kind\": \"PARENT\", \"from\": \"2026-01-01T00:00:00Z\"}";

        assertThat(people.lin.put(path, body, NONE).status()).isEqualTo(403);
        assertThat(people.lin.get(path).status()).isEqualTo(404);
        var entered = people.admin.put(path, body, NONE);
        assertThat(entered.status()).isEqualTo(200);
        assertThat(people.admin.put(path, body, NONE).etag()).isEqualTo(entered.etag());
        var ended = body.replace("}", ", \"until\": \"2026-02-01T00:00:00Z\"}");
        assertThat(people.admin.put(path, ended, NONE).status()).isEqualTo(428);
        assertThat(people.admin.put(path, ended, Map.of("If-Match", "\"7\"")).status()).isEqualTo(412);
        assertThat(people.admin.put(path, ended, Map.of("If-Match", entered.etag())).text("/until"))
                .isEqualTo("2026-02-01T00:00:00Z");

        assertThat(people.lin.get(path).text("/until")).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(people.lin.get("/organisations/zeta-holding/affiliations").text("/items/0/organisation"))
                .isEqualTo("epsilon-fab");
    }

    @Test
    void anAffiliationIsOfTwoKnownOrganisationsAndEndsAfterItBegins() {
        var body = "{\"kind\": \"AFFILIATE\", \"from\": \"2026-01-01T00:00:00Z\"}";
        var instant = body.replace("}", ", \"until\": \"2026-01-01T00:00:00Z\"}");
        var mine = "/organisations/aurora-semi/affiliations/";

        assertThat(people.admin.put(mine + "nobody", body, NONE).status()).isEqualTo(404);
        assertThat(people.admin.put(mine + "aurora-semi", body, NONE).text("/errors/0/rule"))
                .isEqualTo("affiliation-of-two");
        assertThat(people.admin.put(mine + "cedar-test", instant, NONE).text("/errors/0/pointer")).isEqualTo("/until");
        var farOff = body.replace("2026-01-01", "+999999999-12-31");
        assertThat(people.admin.put(mine + "cedar-test", farOff, NONE).text("/errors/0/pointer")).isEqualTo("/from");
        assertThat(people.admin.put(mine + "cedar-test", "{\"kind\": \"COUSIN\"}", NONE).status()).isEqualTo(400);
    }

    @Test
    void aCommitteeNamesOnlyWhatThereIs() {
        var wrong = people.admin.put("/committees/jc-wrong", """
                {"name": {"en": "x"}, "families": ["PIZZA"], "policy": "coin", "parent": "jc-none"}""", NONE);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/errors").findValuesAsString("pointer"))
                .containsExactly("/families", "/policy", "/parent");
        assertThat(people.admin.put("/committees/JC-1", committee("x"), NONE).status()).isEqualTo(400);
        assertThat(people.admin.put("/committees/plenary", committee("x"), NONE).status()).isEqualTo(409);
        assertThat(people.lin.get("/committees/plenary").text("/name/zh")).isEqualTo("全体会议");
        assertThat(people.lin.get("/committees/jc-none").status()).isEqualTo(404);
    }

    @Test
    void aCommitteeIsEnteredByAnAdminReadByAllAndNeverItsOwnParent() {
        assertThat(people.secretary.put("/committees/jc-20", committee("Chip scale"), NONE).status()).isEqualTo(403);
        var entered = people.admin.put("/committees/jc-20", committee("Chip scale"), NONE);
        assertThat(entered.status()).isEqualTo(200);
        assertThat(people.admin.put("/committees/jc-21", "{\"name\": {\"en\": \"Part\"}, \"parent\": \"jc-20\"}", NONE)
                .status()).isEqualTo(200);

        var circle = people.admin.put("/committees/jc-20", "{\"name\": {\"en\": \"Chip\"}, \"parent\": \"jc-21\"}",
                Map.of("If-Match", entered.etag()));

        assertThat(circle.text("/errors/0/rule")).isEqualTo("parent-known");
        var read = people.lin.get("/committees/jc-20");
        assertThat(read.text("/secretary/subject")).isEqualTo("wei");
        assertThat(read.etag()).isEqualTo(entered.etag());
        assertThat(people.lin.get("/committees?limit=200").body().toString()).contains("jc-20", "jc-21");
    }

    @Test
    void membersAreEnteredByAnAdminOrTheSecretaryWhomTheCommitteeNames() {
        people.admin.put("/committees/jc-30", committee("Fan-out"), NONE);
        var stranger = Caller.person(port, "sven", "packstd-body", "secretary");
        var path = "/committees/jc-30/members/aurora-semi";
        var body = """
                {"membershipClass": "P_MEMBER", "interest": "PRODUCER", "from": "2026-01-01T00:00:00Z"}""";

        assertThat(stranger.put(path, body, NONE).status()).isEqualTo(403);
        assertThat(people.lin.put(path, body, NONE).status()).isEqualTo(403);
        assertThat(people.secretary.put(path, body, NONE).text("/membershipClass")).isEqualTo("P_MEMBER");
        assertThat(people.admin.put("/committees/jc-30/members/nobody", body, NONE).status()).isEqualTo(404);
        assertThat(people.admin.put("/committees/plenary/members/aurora-semi", body, NONE).status()).isEqualTo(409);
        assertThat(people.mei.get(path).text("/interest")).isEqualTo("PRODUCER");
        assertThat(people.mei.get("/committees/jc-30/members").body().at("/items")).hasSize(1);
        assertThat(people.mei.get("/committees/jc-30/members/cedar-test").status()).isEqualTo(404);
    }

    @Test
    void theFirstVoterIsDesignatedByAnAdminAndHandsOverByThemselves() {
        enter("theta-semi");
        var tara = Caller.person(port, "tara", "theta-semi", "member");
        var tom = Caller.person(port, "tom", "theta-semi", "member");
        var path = "/committees/plenary/mandates/theta-semi";
        var body = "{\"designation\": {\"voter\": \"tara\", \"from\": \"2026-01-01T00:00:00Z\"}}";

        assertThat(tara.get(path).status()).isEqualTo(404);
        assertThat(tara.put(path, body, NONE).status()).isEqualTo(403);
        var given = people.admin.put(path, body, NONE);
        assertThat(given.text("/designation/voter")).isEqualTo("tara");
        assertThat(tara.get(path).body().at("/allowedActions").toString()).isEqualTo("[\"give\"]");
        assertThat(tom.get(path).body().at("/allowedActions")).isEmpty();
        var list = "/committees/plenary/mandates?limit=200";
        assertThat(people.admin.get(list).body().at("/allowedActions").toString()).isEqualTo("[\"give\"]");
        assertThat(tara.get(list).body().at("/allowedActions")).as("only what is hers").isEmpty();
        var withAlternate = body.replace("\"from\"", "\"alternate\": \"tom\", \"from\"");
        assertThat(tom.put(path, withAlternate, Map.of("If-Match", given.etag())).status()).isEqualTo(403);
        assertThat(tara.put(path, withAlternate, NONE).status()).isEqualTo(428);
        assertThat(tara.put(path, withAlternate, Map.of("If-Match", given.etag())).text("/designation/alternate"))
                .isEqualTo("tom");
        assertThat(people.mei.get("/committees/plenary/mandates?limit=200").body().toString()).contains("theta-semi");
    }

    @Test
    void aVoteIsDelegatedToAnotherKnownOrganisationForATime() {
        enter("iota-semi");
        var path = "/committees/plenary/mandates/iota-semi";

        assertThat(people.admin.put(path, delegation("nobody"), NONE).text("/errors/0/pointer"))
                .isEqualTo("/delegation/organisation");
        assertThat(people.admin.put(path, delegation("iota-semi"), NONE).text("/errors/0/rule"))
                .isEqualTo("delegation-to-another");
        assertThat(people.admin.put(path, delegation("aurora-semi"), NONE).text("/delegation/subject"))
                .isEqualTo("lin");
    }

    private void enter(String organisation) {
        var entry = "{\"name\": {\"en\": \"%s\"}, \"votes\": false}".formatted(organisation);
        assertThat(people.admin.put("/organisations/" + organisation, entry, NONE).status()).isEqualTo(200);
    }

    private static String committee(String name) {
        return """
                {"name": {"en": "%s"}, "families": ["CSP"], "policy": "two-thirds",
                 "chair": {"subject": "chen", "organisation": "packstd-body"},
                 "secretary": {"subject": "wei", "organisation": "packstd-body"}}""".formatted(name);
    }

    private static String delegation(String organisation) {
        return """
                {"delegation": {"subject": "lin", "organisation": "%s", "from": "2026-01-01T00:00:00Z",
                 "until": "2026-12-31T00:00:00Z"}}""".formatted(organisation);
    }
}
