package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is answered while still sending gets the answer, and knows that the connection ends. */
@Timeout(30)
class UnreadBodyStoryTest extends GatewayStory {

    private static final byte[] MEBIBYTE = new byte[1024 * 1024];

    @Test
    void aBodyThatIsTooLargeIsReadToItsEndAfterTheAnswer() throws Exception {
        try (var caller = announce("/api/v1/imports", 8 * MEBIBYTE.length)) {
            assertThat(answer(caller)).startsWith("HTTP/1.1 413 ").containsIgnoringCase("connection: close")
                    .endsWith("}");

            for (var sent = 0; sent < 8; sent++) {
                caller.getOutputStream().write(MEBIBYTE);
            }
        }
        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void aServiceThatIsAwayIsToldWhileTheBodyIsOnItsWay() throws Exception {
        STANDARDS.stop();
        try (var caller = announce("/api/v1/imports", MEBIBYTE.length)) {
            caller.getOutputStream().write(MEBIBYTE, 0, 1000);

            assertThat(answer(caller)).startsWith("HTTP/1.1 503 ").containsIgnoringCase("connection: close");
        } finally {
            STANDARDS.startAgain();
        }
    }

    @Test
    void whoNeverEndsIsCutOff() throws Exception {
        try (var caller = announce("/api/v1/imports", 1_000L * MEBIBYTE.length)) {
            assertThat(answer(caller)).startsWith("HTTP/1.1 413 ");

            assertThatThrownBy(() -> {
                for (var sent = 0; sent < 1_000; sent++) {
                    caller.getOutputStream().write(MEBIBYTE);
                }
            }).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void aConnectionWhoseBodyWasReadIsKept() throws Exception {
        try (var caller = announce("/api/v1/imports", 2)) {
            caller.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            caller.getOutputStream().write(head("/api/v1/imports", 3 * MEBIBYTE.length));

            assertThat(answer(caller)).startsWith("HTTP/1.1 200 ").contains("HTTP/1.1 413 ");
        }
    }

    @Test
    void aConnectionIsKeptAlsoWhenTheGatewayAnswersAtOnceByItself() throws Exception {
        try (var caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            caller.setSoTimeout(10_000);
            for (var again = 0; again < 3; again++) {
                caller.getOutputStream().write("GET /nowhere HTTP/1.1\r\nHost: registry\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                var read = new StringBuilder();
                while (!read.toString().endsWith("}")) {
                    var next = caller.getInputStream().read();
                    assertThat(next).as("after %s", read).isNotNegative();
                    read.append((char) next);
                }
                assertThat(read.toString()).startsWith("HTTP/1.1 404 ").doesNotContainIgnoringCase("connection: close");
            }
        }
    }

    private Socket announce(String path, long bytes) throws IOException {
        var caller = new Socket(InetAddress.getLoopbackAddress(), port);
        caller.setSoTimeout(10_000);
        caller.getOutputStream().write(head(path, bytes));
        return caller;
    }

    private static byte[] head(String path, long bytes) {
        return "POST %s HTTP/1.1\r\nHost: registry\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, bytes).getBytes(StandardCharsets.US_ASCII);
    }

    /** All that comes until the gateway has no more to say. */
    private static String answer(Socket caller) throws IOException {
        return new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
