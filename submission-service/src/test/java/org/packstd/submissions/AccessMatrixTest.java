package org.packstd.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.packstd.contract.AccessMatrix;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation, called by everybody: {@code x-access} of the contract is what the service does. */
@ServiceTest
class AccessMatrixTest {

    @LocalServerPort
    private int port;

    @Test
    void everyOperationLetsThroughWhomTheContractNamesAndNobodyElse() {
        System.out.println(new AccessMatrix("submissions", Neighbours.ISSUER).walk(port));
    }

    /** The token may be right: that it cannot be checked is neither the caller's fault nor a bug. */
    @Test
    void whileTheIdentityProviderIsAwayATokenIsAnsweredWith503() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/submissions"))
                .header("Authorization", "Bearer " + Neighbours.ISSUER.ofNewKey()).build();
        Neighbours.ISSUER.away(true);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
            assertThat(answer.body()).contains("/problems/unavailable", "identity provider");
        } finally {
            Neighbours.ISSUER.away(false);
        }
    }
}
