package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.nimbusds.jose.jwk.ECKey;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.packstd.contract.AccessMatrix;
import org.packstd.contract.KeyIssuer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation, called by everybody: {@code x-access} of the contract is what the service does. */
@ServiceTest
class AccessMatrixTest {

    /** Until then what the issuer said last holds, which the matrix asks for names of keys that nobody has. */
    private static final Duration KEYS_ARE_ASKED_FOR_AGAIN = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Test
    void everyOperationLetsThroughWhomTheContractNamesAndNobodyElse() throws Exception {
        System.out.println(new AccessMatrix("submissions", Neighbours.ISSUER, keys()).walk(port));
    }

    /** With what the service signs itself, so that tokens can be made here that it never gives to anybody. */
    private KeyIssuer keys() throws ParseException {
        assertThat(Caller.withToken(port, "").get("/key-tokens/keys").body().at("/keys")).isNotEmpty();
        try (var client = MongoClients.create(Neighbours.MONGO.connectionString("submissions"))) {
            var stored = client.getDatabase("submissions").getCollection("keyTokenKeys").find().first();
            return new KeyIssuer(ECKey.parse(Objects.requireNonNull(stored).getString("jwk")), Clock.systemUTC());
        }
    }

    /** The token may be right: that it cannot be checked is neither the caller's fault nor a bug. */
    @Test
    void whileTheIdentityProviderIsAwayATokenIsAnsweredWith503() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/submissions"))
                .header("Authorization", "Bearer " + Neighbours.ISSUER.ofNewKey()).build();
        Neighbours.ISSUER.away(true);
        try (var http = HttpClient.newHttpClient()) {
            var answer = await().atMost(KEYS_ARE_ASKED_FOR_AGAIN)
                    .until(() -> http.send(request, BodyHandlers.ofString()), sent -> sent.statusCode() == 503);

            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(answer.body()).contains("/problems/unavailable", "identity provider");
        } finally {
            Neighbours.ISSUER.away(false);
        }
    }
}
