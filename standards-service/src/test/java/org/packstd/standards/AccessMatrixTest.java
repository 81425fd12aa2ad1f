package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.packstd.contract.AccessMatrix;
import org.packstd.contract.KeyIssuer;

/** Every operation, called by everybody: {@code x-access} of the contract is what the service does. */
class AccessMatrixTest extends ServiceStory {

    /** Until then what the issuer said last holds, which the matrix asks for names of keys that nobody has. */
    private static final Duration KEYS_ARE_ASKED_FOR_AGAIN = Duration.ofSeconds(20);

    @Test
    void everyOperationLetsThroughWhomTheContractNamesAndNobodyElse() {
        System.out.println(new AccessMatrix("standards", ISSUER, ISSUER.keys()).walk(port));
    }

    /** The token may be right: that it cannot be checked is neither the caller's fault nor a bug. */
    @Test
    void whileTheIdentityProviderIsAwayATokenIsAnsweredWith503() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/imports/x1"))
                .header("Authorization", "Bearer " + ISSUER.ofNewKey()).build();
        ISSUER.away(true);
        try (var http = HttpClient.newHttpClient()) {
            var answer = await().atMost(KEYS_ARE_ASKED_FOR_AGAIN)
                    .until(() -> http.send(request, BodyHandlers.ofString()), sent -> sent.statusCode() == 503);

            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(answer.body()).contains("/problems/unavailable", "identity provider");
        } finally {
            ISSUER.away(false);
        }
    }

    /** Nor is it known whether a key may read, while nobody says what its tokens are signed with. */
    @Test
    void whileSubmissionServiceIsAwayATokenOfAKeyIsAnsweredWith503() throws Exception {
        var ofNewWeek = new KeyIssuer(new ECKeyGenerator(Curve.P_256).keyID("week-" + UUID.randomUUID()).generate(),
                Clock.systemUTC());
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/adoptions"))
                .header("Authorization", "Bearer " + ofNewWeek.token("aurora-semi", "adoptions:read")).build();
        ISSUER.away(true);
        try (var http = HttpClient.newHttpClient()) {
            var answer = await().atMost(KEYS_ARE_ASKED_FOR_AGAIN)
                    .until(() -> http.send(request, BodyHandlers.ofString()), sent -> sent.statusCode() == 503);

            assertThat(answer.body()).contains("whoever else issued it");
        } finally {
            ISSUER.away(false);
        }
    }
}
