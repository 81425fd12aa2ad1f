package org.packstd.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.contract.Secrecy;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** What an attacker sends; the table of attacks (decision 33) names these tests. */
@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class HostileRequestTest extends RunningService {

    @Test
    void whatBelongsToOthersIsAnsweredAsWhatDoesNotExist() throws Exception {
        try (var receiver = new Receiver()) {
            var endpoint = register(MEI, receiver);
            var subscription = subscribe(MEI, endpoint, Map.of("eventTypes", List.of("standard.published")));
            var delivery = post(MEI, "/endpoints/" + endpoint.text("/endpointId") + ":test", key(), "").expect(202)
                    .text("/deliveryId");
            var strangers = Map.of("somebody elsewhere", OTTO, "an admin elsewhere",
                    ISSUER.person("ada", "borealis", "admin"), "a machine elsewhere", ISSUER
                            .token(claims -> claims.subject("robot").claim("org", "borealis").claim("scope",
                                    "events")));
            for (var theirs : Map.of("endpointId", endpoint.text("/endpointId"), "subscriptionId",
                    subscription.text("/subscriptionId"), "deliveryId", delivery).entrySet()) {
                var absent = theirs.getValue().substring(0, theirs.getValue().length() - 6) + "000000";

                System.out
                        .println(new Secrecy("notifications", theirs.getKey()).compare(port, theirs.getValue(), absent,
                                strangers));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"endpointId\": \"end-1\"", "\"state\": \"ACTIVE\"", "\"organisation\": \"borealis\"",
        "\"failingSince\": null", "\"_id\": \"end-1\"", "\"$set\": {}", "\"__proto__\": {}", "\"owner\": \"mei\""})
    void aMemberThatNobodyAskedForIsRefusedByItsName(String member) {
        var refused = post(MEI, "/endpoints", key(), "{\"url\": \"https://hooks.example.com/\", " + member + "}");

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.body().toString()).contains(member.substring(1, member.indexOf('"', 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"url\": \"https://a.example.com/\", \"url\": \"https://b.example.com/\"}",
        "{\"url\": \"https://a.example.com/\", \"\\u0075rl\": \"https://b.example.com/\"}",
        "{\"url\": \"https://a.example.com/\"} {\"url\": \"https://b.example.com/\"}"})
    void whatOneReaderUnderstandsOneWayAndAnotherAnotherWayIsRefused(String body) {
        assertThat(post(MEI, "/endpoints", key(), body).text("/type")).isEqualTo("/problems/malformed");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatOthersWroteBeginsNoLineOfTheLog(CapturedOutput output) {
        LoggerFactory.getLogger("org.packstd.test").warn("refused: {}", "x\r\n2026-01-01 ERROR forged\nanother");

        assertThat(output.getAll().lines().filter(line -> line.contains("forged"))).singleElement().asString()
                .contains("refused: x | 2026-01-01 ERROR forged | another");
    }
}
