package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Conflicts of interest over HTTP: what persons state, who reads it, and what follows. */
@ServiceTest
class ConflictsApiTest {

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
    void whatFollowsFromTheOrganisationIsKnownWithoutAStatement() {
        var path = "/submissions/" + people.inTriage() + "/conflicts/me";

        assertThat(people.lin.get(path).body().at("/computed").toString()).isEqualTo("[\"SAME_ORGANISATION\"]");
        assertThat(people.lin.get(path).body().at("/free").asBoolean()).isFalse();
        assertThat(people.mei.get(path).body().at("/free").asBoolean()).isTrue();
        enter("eta-holding");
        enter("eta-fab");
        affiliate("aurora-semi", "eta-holding");
        affiliate("eta-fab", "eta-holding");
        var fay = Caller.person(port, "fay", "eta-fab", "member");
        assertThat(fay.get(path).body().at("/computed").toString()).isEqualTo("[\"AFFILIATE\"]");
        end("aurora-semi", "eta-holding");
        assertThat(fay.get(path).body().at("/computed")).isEmpty();
    }

    @Test
    void aPersonStatesForThemselvesAndOnlyThoseWhoMustActReadIt() {
        var id = people.inTriage();
        var path = "/submissions/" + id + "/conflicts/me";

        assertThat(people.mei.put(path, "{\"reasons\": [\"OTHER\"]}", NONE).text("/errors/0/pointer"))
                .isEqualTo("/text");
        assertThat(people.mei.put(path, "{\"reasons\": [\"ENVY\"]}", NONE).status()).isEqualTo(400);
        var stated = people.mei.put(path, "{\"reasons\": [\"ADVISER\"], \"text\": \"Until March.\"}", NONE);
        assertThat(stated.text("/stated/reasons/0")).isEqualTo("ADVISER");
        assertThat(people.mei.put(path, "{\"reasons\": [\"ADVISER\"], \"text\": \"Until March.\"}", NONE).body())
                .isEqualTo(stated.body());
        assertThat(people.mei.put(path, "{\"reasons\": []}", NONE).status()).isEqualTo(428);

        var all = "/submissions/" + id + "/conflicts";
        assertThat(people.chair.get(all).text("/items/0/text")).isEqualTo("Until March.");
        assertThat(people.secretary.get(all).status()).isEqualTo(200);
        assertThat(people.certifier.get(all).status()).isEqualTo(200);
        assertThat(people.lin.get(all).status()).isEqualTo(403);
        assertThat(people.admin.get(all).status()).isEqualTo(403);
        assertThat(people.mei.put(path, "{\"reasons\": []}", Map.of("If-Match", stated.etag())).body().at("/free")
                .asBoolean()).isTrue();
    }

    @Test
    void whoAlsoProposesAndWhoHoldsPatentsIsNotFreeWithoutAStatement() {
        var draft = "/submissions/" + people.draft(Cast.DRAFT);
        var sponsor = draft + "/sponsors/bluepeak-osat";
        assertThat(people.lin.put(sponsor, "{\"part\": \"OSAT\"}", Map.of("If-Match", people.lin.get(draft).etag()))
                .status()).isEqualTo(200);
        assertThat(people.mei.command(sponsor + ":confirm", "").status()).isEqualTo(200);
        people.attest(people.mei, draft.substring("/submissions/".length()), "bluepeak-osat");
        people.submit(draft.substring("/submissions/".length()));
        people.awaitState(draft.substring("/submissions/".length()), "TRIAGE");
        assertThat(people.mei.get(draft + "/conflicts/me").body().at("/computed").toString())
                .isEqualTo("[\"CO_SPONSOR\"]");

        var path = "/submissions/" + people.inProceduralReview();
        assertThat(actions(people.certifier, path)).contains("certify");
        var holder = Caller.person(port, "hana", "packstd-body", "member");
        assertThat(holder.post(path + "/declarations", """
                {"basis": "OWN", "patents": [], "statement": {"option": "RAND", "text": "On fair terms.",
                 "reciprocity": true}}""", Map.of("Idempotency-Key", UUID.randomUUID().toString())).status())
                .isEqualTo(201);
        assertThat(people.certifier.get(path + "/conflicts/me").body().at("/computed").toString())
                .isEqualTo("[\"IPR_HOLDER\"]");
        assertThat(actions(people.certifier, path)).doesNotContain("certify");
        assertThat(people.certifier.command(path + ":certify", "").text("/detail")).contains("conflict of interest");
    }

    @Test
    void aDraftThatNobodyMayKnowOfHasNoConflictsToState() {
        var id = people.draft(Cast.DRAFT);

        assertThat(people.mei.put("/submissions/" + id + "/conflicts/me", "{\"reasons\": []}", NONE).status())
                .isEqualTo(404);
    }

    @Test
    void aCertifierWithAConflictDoesNotCertifyAndOthersDoNotLearnWhich() {
        var id = people.inProceduralReview();
        var rosas = people.certifier.put("/submissions/" + id + "/conflicts/me", "{\"reasons\": [\"FAMILY\"]}", NONE);

        var refused = people.certifier.command("/submissions/" + id + ":certify", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/detail"))
                .isEqualTo("conflict of interest: yours (expected: a certifier without one)");
        people.certifier.put("/submissions/" + id + "/conflicts/me", "{\"reasons\": []}",
                Map.of("If-Match", rosas.etag()));
        assertThat(people.certifier.command("/submissions/" + id + ":certify", "").text("/state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void onlyTheOfficersOfItsCommitteeLeadASubmissionAndAChairWithAConflictHandsOver() {
        var committee = "jc-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(people.admin.put("/committees/" + committee, """
                {"name": {"en": "CSP"}, "families": ["CSP"], "policy": "ieee-like",
                 "chair": {"subject": "chen", "organisation": "packstd-body"},
                 "viceChair": {"subject": "vera", "organisation": "packstd-body"},
                 "secretary": {"subject": "wei", "organisation": "packstd-body"}}""", NONE).status()).isEqualTo(200);
        var vera = Caller.person(port, "vera", "packstd-body", "chair");
        var cora = Caller.person(port, "cora", "packstd-body", "chair");
        var sven = Caller.person(port, "sven", "packstd-body", "secretary");
        var id = people.inTriage();
        var path = "/submissions/" + id;

        assertThat(cora.command(path + ":accept", "{\"committee\": \"%s\"}".formatted(committee)).status())
                .isEqualTo(409);
        assertThat(people.chair.command(path + ":accept", "{\"committee\": \"%s\"}".formatted(committee))
                .text("/state")).isEqualTo("ACCEPTED");
        assertThat(actions(people.chair, path)).contains("hold");
        assertThat(actions(people.secretary, path)).contains("assign-reviewers");
        assertThat(actions(cora, path)).doesNotContain("hold");
        assertThat(actions(vera, path)).as("the chair is free").doesNotContain("hold");
        assertThat(actions(sven, path)).doesNotContain("assign-reviewers");

        people.chair.put(path + "/conflicts/me", "{\"reasons\": [\"ADVISER\"]}", NONE);

        assertThat(actions(people.chair, path)).doesNotContain("hold");
        assertThat(actions(vera, path)).contains("hold");
        assertThat(cora.get(path + "/conflicts").status()).isEqualTo(403);
        assertThat(vera.get(path + "/conflicts").status()).isEqualTo(200);
    }

    private static String actions(Caller caller, String path) {
        return caller.get(path).body().at("/allowedActions").toString();
    }

    private void enter(String organisation) {
        var entry = "{\"name\": {\"en\": \"%s\"}, \"votes\": false}".formatted(organisation);
        assertThat(people.admin.put("/organisations/" + organisation, entry, NONE).status()).isEqualTo(200);
    }

    private void affiliate(String organisation, String parent) {
        assertThat(people.admin.put("/organisations/%s/affiliations/%s".formatted(organisation, parent),
                "{\"kind\": \"PARENT\", \"from\": \"2026-01-01T00:00:00Z\"}", NONE).status()).isEqualTo(200);
    }

    /** Other tests share the organisations. */
    private void end(String organisation, String parent) {
        var path = "/organisations/%s/affiliations/%s".formatted(organisation, parent);
        assertThat(people.admin.put(path,
                "{\"kind\": \"PARENT\", \"from\": \"2026-01-01T00:00:00Z\", \"until\": \"2026-01-02T00:00:00Z\"}",
                Map.of("If-Match", people.admin.get(path).etag())).status()).isEqualTo(200);
    }
}
