package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A request that two servers would cut off at different places. Whoever stands before us may have read it otherwise, so what
 * follows on the connection is never taken for a request, and no service hears of anything.
 */
@Timeout(60)
class SmugglingStoryTest extends GatewayStory {

    private static final String HIDDEN = "GET /api/v1/submissions/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                post("CL.TE", "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + HIDDEN),
                post("TE.CL", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
                        "5c\r\n" + HIDDEN + "\r\n0\r\n\r\n"),
                post("TE.TE", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "0\r\n\r\n" + HIDDEN),
                post("a coding behind chunked", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" + HIDDEN),
                post("chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n" + HIDDEN),
                post("an unknown coding", "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n" + HIDDEN),
                post("a coding in quotes", "Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n" + HIDDEN),
                post("a space before the colon", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + HIDDEN),
                post("a tab before the coding's end", "Transfer-Encoding: chunked\u000b\r\n", "0\r\n\r\n" + HIDDEN),
                post("a folded line", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n" + HIDDEN),
                post("two lengths", "Content-Length: 0\r\nContent-Length: 5\r\n", "hello"),
                post("two lengths in one", "Content-Length: 0, 5\r\n", "hello"),
                post("a length with a sign", "Content-Length: +5\r\n", "hello"),
                post("a negative length", "Content-Length: -5\r\n", "hello"),
                post("a hexadecimal length", "Content-Length: 0x5\r\n", "hello"),
                post("a length with a space", "Content-Length: 5 5\r\n", "hello"),
                post("a length beyond all numbers", "Content-Length: 99999999999999999999\r\n", "hello"),
                post("an empty length", "Content-Length:\r\n", HIDDEN),
                post("a line feed alone within a header", "X: y\nContent-Length: 5\r\n", "hello"),
                post("a carriage return alone", "X: y\rContent-Length: 5\r\n", "hello"),
                post("NUL in a header", "X: y\u0000z\r\nContent-Length: 0\r\n", ""),
                post("NUL in a name", "X\u0000: y\r\nContent-Length: 0\r\n", ""),
                post("a space in a name", "X Y: z\r\nContent-Length: 0\r\n", ""),
                post("a line without a colon", "nonsense\r\nContent-Length: 0\r\n", ""),
                post("a size of a chunk that is none", "Transfer-Encoding: chunked\r\n", "zz\r\n" + HIDDEN),
                post("a negative size of a chunk", "Transfer-Encoding: chunked\r\n", "-1\r\n" + HIDDEN),
                post("a size of a chunk beyond all numbers", "Transfer-Encoding: chunked\r\n",
                        "fffffffffffffffff\r\n" + HIDDEN),
                post("a chunk that is longer than it says", "Transfer-Encoding: chunked\r\n",
                        "1\r\nabc\r\n0\r\n\r\n" + HIDDEN),
                post("a chunk that ends with a line feed alone", "Transfer-Encoding: chunked\r\n",
                        "5\nhello\n0\n\n" + HIDDEN),
                Arguments.of("HTTP/1.0 in chunks", "POST /api/v1/validations HTTP/1.0\r\nHost: x\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + HIDDEN),
                Arguments.of("line feeds alone", "GET /api/v1/standards HTTP/1.1\nHost: x\n\n" + HIDDEN),
                Arguments.of("a request line of four parts",
                        "GET /api/v1/standards HTTP/1.1 HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN),
                Arguments.of("an unknown version", "GET /api/v1/standards HTTP/3.7\r\nHost: x\r\n\r\n" + HIDDEN));
    }

    private static Arguments post(String what, String framing, String body) {
        return Arguments.of(what,
                "POST /api/v1/validations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + framing + "\r\n"
                        + body + HIDDEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void whatCanBeCutOffAtTwoPlacesIsRefusedAndNothingBehindItIsHeard(String what, String request) throws Exception {
        var answer = raw(request);

        assertThat(SUBMISSIONS.received()).as("the hidden request").isEmpty();
        assertThat(STANDARDS.received().stream().filter(seen -> seen.path().equals("/api/v1/standards")))
                .as("the request itself").isEmpty();
        if (!answer.isEmpty()) {
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.split("HTTP/1.1 [0-9]", -1)).as("one answer, then the end: %s", answer).hasSize(2);
        }
    }

    @Test
    void twoRequestsOneBehindTheOtherAreTwoRequests() throws Exception {
        var answer = raw("GET /api/v1/standards HTTP/1.1\r\nHost: x\r\n\r\n"
                + "GET /api/v1/submissions/open HTTP/1.1\r\nHost: x\r\n\r\n", 3000);

        assertThat(answer.split("HTTP/1.1 200", -1)).as(answer).hasSize(3);
        assertThat(STANDARDS.received()).hasSize(1);
        assertThat(SUBMISSIONS.last().path()).isEqualTo("/api/v1/submissions/open");
    }

    /** Whatever comes back until the gateway hangs up, or has nothing to say for a while. */
    private String raw(String request) throws IOException {
        return raw(request, 1500);
    }

    private String raw(String request, int patience) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var answer = new StringBuilder();
            var buffer = new byte[8192];
            try {
                for (int read; (read = socket.getInputStream().read(buffer)) >= 0;) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (IOException silence) {
                return answer.toString(); // or a reset: the gateway did not read everything
            }
            return answer.toString();
        }
    }
}
