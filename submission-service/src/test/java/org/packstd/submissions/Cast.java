package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The people of our tests, and what they do again and again. */
final class Cast {

    static final String DRAFT = """
            {"kind": "NEW_STANDARD", "family": "CSP", "title": {"en": "Fine-pitch CSP", "zh": "细间距芯片级封装"},
             "abstract": {"en": "A package of four makers.", "zh": "四家制造商的封装。"}, "licenceGranted": true,
             "scope": {"en": "Packages with balls on a full matrix."}, "rationale": "Four makers ship it.",
             "payload": {"variations": [{"code": "AA"}]}}""";

    final Caller lin;
    final Caller mei;
    final Caller omar;
    final Caller jana;
    final Caller secretary;
    final Caller chair;
    final Caller certifier;
    final Caller admin;

    Cast(int port) {
        lin = Caller.person(port, "lin", "aurora-semi", "member");
        mei = Caller.person(port, "mei", "bluepeak-osat", "member");
        omar = Caller.person(port, "omar", "cedar-test", "member");
        jana = Caller.person(port, "jana", "delta-devices", "member");
        secretary = Caller.person(port, "wei", "packstd-body", "secretary");
        chair = Caller.person(port, "chen", "packstd-body", "chair");
        certifier = Caller.person(port, "rosa", "packstd-body", "certifier");
        admin = Caller.person(port, "ada", "packstd-body", "admin");
    }

    /** Four organisations vote; repeating it changes nothing. */
    void enterOrganisations() {
        for (var organisation : new String[]{"aurora-semi", "bluepeak-osat", "cedar-test", "delta-devices"}) {
            var entry = "{\"name\": {\"en\": \"%s\"}, \"votes\": true}".formatted(organisation);
            assertThat(admin.put("/organisations/" + organisation, entry, Map.of()).status()).isEqualTo(200);
        }
    }

    String draft(String body) {
        var drafted = lin.post("/submissions", body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        assertThat(drafted.status()).as(drafted.body().toString()).isEqualTo(201);
        return drafted.text("/submissionId");
    }

    void edit(String id, String body) {
        var seen = lin.get("/submissions/" + id);
        var edited = lin.put("/submissions/" + id, body, Map.of("If-Match", seen.etag()));
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    }

    void submit(String id) {
        attest(id);
        assertThat(lin.command("/submissions/" + id + ":submit", "").text("/state")).isEqualTo("VALIDATING");
    }

    void awaitState(String id, String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(lin.get("/submissions/" + id).text("/state")).isEqualTo(state));
    }

    String inTriage() {
        return inTriage(DRAFT);
    }

    String inTriage(String draft) {
        var id = draft(draft);
        submit(id);
        awaitState(id, "TRIAGE");
        return id;
    }

    String accepted() {
        return accepted(DRAFT);
    }

    String accepted(String draft) {
        var id = inTriage(draft);
        assertThat(chair.command("/submissions/" + id + ":accept", "").text("/state")).isEqualTo("ACCEPTED");
        return id;
    }

    /** @return the identifier of a ballot of the four organisations, open for the given time */
    String inBallot(Duration open) {
        return inBallot(DRAFT, open);
    }

    private String inBallot(String draft, Duration open) {
        enterOrganisations();
        var opened = secretary.command("/submissions/" + accepted(draft) + ":open-ballot",
                "{\"policy\": \"two-thirds\", \"closesAt\": \"%s\"}".formatted(Instant.now().plus(open)));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(200);
        return opened.text("/ballotId");
    }

    /** The proposer knows of no undeclared claim, as the submission stands. */
    void attest(String id) {
        attest(lin, id, "aurora-semi");
    }

    void attest(Caller caller, String id, String organisation) {
        var attested = caller.put("/submissions/%s/attestations/%s".formatted(id, organisation),
                "{\"statement\": \"NO_UNDECLARED_CLAIM\"}", Map.of());
        assertThat(attested.status()).as(attested.body().toString()).isEqualTo(200);
    }

    Answer vote(Caller caller, String ballot, String organisation, String position) {
        return caller.put("/ballots/%s/votes/%s".formatted(ballot, organisation),
                "{\"position\": \"%s\"}".formatted(position), Map.of());
    }

    String inProceduralReview() {
        return inProceduralReview(DRAFT);
    }

    String inProceduralReview(String draft) {
        var ballot = inBallot(draft, Duration.ofDays(30));
        return pass(ballot).text("/submissionId");
    }

    /** All four vote, three in favour, and the secretary closes. */
    Answer pass(String ballot) {
        assertThat(vote(lin, ballot, "aurora-semi", "APPROVE").status()).isEqualTo(200);
        assertThat(vote(mei, ballot, "bluepeak-osat", "APPROVE").status()).isEqualTo(200);
        assertThat(vote(omar, ballot, "cedar-test", "APPROVE").status()).isEqualTo(200);
        assertThat(vote(jana, ballot, "delta-devices", "ABSTAIN").status()).isEqualTo(200);
        var closed = secretary.command("/ballots/" + ballot + ":close", "");
        assertThat(closed.text("/status")).as(closed.body().toString()).isEqualTo("PASSED");
        return closed;
    }
}
