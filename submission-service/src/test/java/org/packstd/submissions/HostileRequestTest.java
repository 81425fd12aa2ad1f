package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.Secrecy;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an attacker sends; the table of attacks (decision 33) names these tests. */
@ServiceTest
class HostileRequestTest {

    private static final String[] ROLES = {"member", "reviewer", "chair", "secretary", "certifier", "ipr-officer"};

    @LocalServerPort
    private int port;

    private Cast people;

    @BeforeEach
    void arrive() {
        people = new Cast(port);
    }

    @Test
    void whoeverAsksForADraftOfOthersIsToldWhatTheyAreToldOfNothing() {
        var draft = people.draft(Cast.DRAFT);
        var absent = "sub-" + "0".repeat(draft.length() - "sub-".length());
        var tokens = new TreeMap<String, String>();
        for (var role : ROLES) {
            tokens.put(role, Neighbours.ISSUER.person("stranger-" + role, "bluepeak-osat", role));
        }

        System.out.println(new Secrecy("submissions", "submissionId").compare(port, draft, absent, tokens));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"state\": \"APPROVED\"", "\"organisation\": \"bluepeak-osat\"",
        "\"submissionId\": \"sub-1\"",
        "\"version\": 7", "\"_id\": \"sub-1\"", "\"ballotId\": \"b\"", "\"outbox\": []", "\"published\": {}",
        "\"allowedActions\": [\"certify\"]", "\"private\": false", "\"$set\": {\"state\": \"APPROVED\"}",
        "\"createdAt\": \"2020-01-01T00:00:00Z\"", "\"__proto__\": {}", "\"@class\": \"java.lang.Runtime\""})
    void aMemberThatNobodyAskedForIsRefusedByItsNameWhenDraftingAndWhenEditing(String member) {
        var draft = Cast.DRAFT.replaceFirst("\\{", "{" + member.replace("$", "\\$") + ", ");
        var id = people.draft(Cast.DRAFT);
        var seen = people.lin.get("/submissions/" + id);

        for (var refused : new Answer[]{
            people.lin.post("/submissions", draft, Map.of("Idempotency-Key", UUID.randomUUID().toString())),
            people.lin.put("/submissions/" + id, draft, Map.of("If-Match", seen.etag()))}) {
            assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
            assertThat(refused.body().toString()).contains(member.substring(1, member.indexOf('"', 1)));
        }
        assertThat(people.lin.get("/submissions/" + id).body()).isEqualTo(seen.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"NEW_STANDARD\", \"kind\": \"WITHDRAWAL\"}",
        "{\"kind\": \"NEW_STANDARD\", \"\\u006bind\": \"WITHDRAWAL\"}",
        "{\"kind\": \"NEW_STANDARD\", \"payload\": {\"a\": 1, \"a\": 2}}",
        "{\"kind\": \"NEW_STANDARD\"} {\"kind\": \"WITHDRAWAL\"}"})
    void whatOneReaderUnderstandsOneWayAndAnotherAnotherWayIsRefused(String body) {
        var refused = people.lin.post("/submissions", body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));

        assertThat(refused.text("/type")).as(refused.body().toString()).isEqualTo("/problems/malformed");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatOthersWroteBeginsNoLineOfTheLog(CapturedOutput output) {
        LoggerFactory.getLogger("org.packstd.test").warn("refused: {}", "x\r\n2026-01-01 ERROR forged\nanother");

        assertThat(output.getAll().lines().filter(line -> line.contains("forged"))).singleElement().asString()
                .contains("refused: x | 2026-01-01 ERROR forged | another");
    }
}
