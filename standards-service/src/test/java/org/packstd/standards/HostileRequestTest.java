package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an attacker sends; the table of attacks (decision 33) names these tests. */
class HostileRequestTest extends ServiceStory {

    @ParameterizedTest
    @ValueSource(strings = {"\"status\": \"CURRENT\"", "\"contentHash\": \"0000\"", "\"publishedAt\": \"2020-01-01\"",
        "\"_id\": \"PS-CSP-0001\"", "\"version\": 7", "\"outbox\": []", "\"admin\": true", "\"$set\": {\"a\": 1}",
        "\"__proto__\": {\"admin\": true}", "\"class\": \"java.lang.Runtime\"", "\"@class\": \"java.lang.Runtime\""})
    void aMemberThatNobodyAskedForIsRefusedByItsName(String member) {
        var refused = post("/validations", MEMBER, "{\"kind\": \"NEW_STANDARD\", " + member + "}");

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.text("/type")).isEqualTo("/problems/malformed");
        assertThat(refused.body().toString()).contains(member.substring(1, member.indexOf('"', 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"kind\": \"NEW_STANDARD\", \"kind\": \"WITHDRAWAL\"}",
        "{\"kind\": \"NEW_STANDARD\", \"\\u006bind\": \"WITHDRAWAL\"}",
        "{\"kind\": \"NEW_STANDARD\", \"payload\": {\"a\": 1, \"a\": 2}}",
        "{\"kind\": \"NEW_STANDARD\", \"title\": {\"en\": \"a\", \"en\": \"b\"}}",
        "{\"kind\": \"NEW_STANDARD\"} {\"kind\": \"WITHDRAWAL\"}"})
    void whatOneReaderUnderstandsOneWayAndAnotherAnotherWayIsRefused(String body) {
        assertThat(post("/validations", MEMBER, body).text("/type")).isEqualTo("/problems/malformed");
    }

    /** Look like PS-CSP-0012 to the eye, or become it by some normalisation. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0420S-CSP-0012", "P\u0405-CSP-0012", "PS-\u0421SP-0012", "PS-CS\u03A1-0012",
        "PS\u2010CSP\u20100012", "PS-CSP-\uFF10\uFF10\uFF11\uFF12", "PS-CSP-\u0660\u0660\u0661\u0662",
        "\uFF30S-CSP-0012", "PS-CSP-0012\u200B", "PS-CSP\u00AD-0012", "\u202EPS-CSP-0012", "PS-CSP-00l2",
        "PS-CSP-OO12", "ps-csp-0012", "PS-CSP-0012\u0301", "PS-CSP-12", "PS-CSP-00012"})
    void whatOnlyLooksLikeADesignationNamesNothing(String lookalike) {
        assertThat(get("/standards/" + lookalike).status()).isIn(400, 404);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatOthersWroteBeginsNoLineOfTheLog(CapturedOutput output) {
        LoggerFactory.getLogger("org.packstd.test").warn("refused: {}", "x\r\n2026-01-01 ERROR forged\nanother");

        assertThat(output.getAll().lines().filter(line -> line.contains("forged"))).singleElement().asString()
                .contains("refused: x | 2026-01-01 ERROR forged | another");
    }
}
