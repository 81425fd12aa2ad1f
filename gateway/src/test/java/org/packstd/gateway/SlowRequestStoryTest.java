package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/** Whoever takes for ever to say something is hung up on, and nobody else notices. */
@Timeout(60)
@TestPropertySource(properties = {"gateway.arrival.head=1s", "gateway.arrival.pause=1s", "gateway.arrival.body=2s"})
class SlowRequestStoryTest extends GatewayStory {

    private static final String HEAD = "GET /api/v1/standards/PS-CSP-0012 HTTP/1.1\r\nHost: registry\r\n";

    @Test
    void aHeadThatGrowsByteByByteComesToAnEnd() throws Exception {
        try (var slow = connect()) {
            slow.getOutputStream().write(bytes(HEAD));

            assertThat(trickles(slow, 'a', Duration.ofSeconds(10))).isEmpty();
        }
        assertThat(STANDARDS.received()).isEmpty();
    }

    @Test
    void whoSaysNothingAtAllIsHungUpOn() throws Exception {
        try (var silent = connect()) {
            silent.setSoTimeout(10_000);
            assertThat(silent.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aSecondHeadHasTheSameTime() throws Exception {
        try (var kept = connect()) {
            kept.getOutputStream().write(bytes(HEAD + "\r\n"));
            assertThat(line(kept)).isEqualTo("HTTP/1.1 200 OK");
            kept.getOutputStream().write(bytes(HEAD));

            assertThat(trickles(kept, 'a', Duration.ofSeconds(10))).doesNotContain("HTTP/1.1");
        }
        assertThat(STANDARDS.received()).hasSize(1);
    }

    @Test
    void aConnectionThatIsQuietBetweenRequestsIsKept() throws Exception {
        try (var kept = connect()) {
            for (var again = 0; again < 2; again++) {
                kept.getOutputStream().write(bytes(HEAD + "\r\n"));
                assertThat(line(kept)).isEqualTo("HTTP/1.1 200 OK");
                assertThat(readFor(kept, Duration.ofMillis(1_500))).as("open after more than the time of a head")
                        .isTrue();
            }
        }
    }

    @Test
    void aBodyThatComesByteByByteComesToAnEnd() throws Exception {
        try (var slow = connect()) {
            slow.getOutputStream().write(bytes("POST /api/v1/validations HTTP/1.1\r\nHost: registry\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"));

            assertThat(trickles(slow, ' ', Duration.ofSeconds(20))).satisfiesAnyOf(
                    said -> assertThat(said).isEmpty(), said -> assertThat(said).startsWith("HTTP/1.1 408"));
        }
    }

    @Test
    void hundredsOfSlowAndOversizedRequestsLeaveOthersServed() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var count = 0; count < 400; count++) {
                var one = connect();
                one.getOutputStream().write(bytes(count % 2 == 0
                        ? HEAD
                        : "POST /api/v1/imports HTTP/1.1\r\nHost: registry\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + (count % 4 == 1 ? 1_000_000_000L : 1_000_000L) + "\r\n\r\n{"));
                slow.add(one);
            }
            var times = new ArrayList<Duration>();
            for (var count = 0; count < 51; count++) {
                var begun = System.nanoTime();
                assertThat(get("/api/v1/standards/PS-CSP-" + count).statusCode()).isEqualTo(200);
                times.add(Duration.ofNanos(System.nanoTime() - begun));
            }
            assertThat(times.stream().sorted().toList().get(25)).as("median").isLessThan(Duration.ofSeconds(1));
            for (var one : slow) {
                assertThat(trickles(one, ' ', Duration.ofSeconds(20))).doesNotContain("HTTP/1.1 200");
            }
        } finally {
            for (var one : slow) {
                one.close();
            }
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(Socket connection) throws IOException {
        connection.setSoTimeout(10_000);
        var read = new StringBuilder();
        for (var next = connection.getInputStream().read(); next >= 0
                && next != '\r'; next = connection.getInputStream()
                        .read()) {
            read.append((char) next);
        }
        return read.toString();
    }

    /** Sends a byte each tenth of a second, which is well within any pause, until the other side has enough. Returns what it said. */
    private static String trickles(Socket connection, char what, Duration atMost) throws IOException {
        connection.setSoTimeout(100);
        var said = new StringBuilder();
        var until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until) {
            try {
                var next = connection.getInputStream().read();
                if (next < 0) {
                    return said.toString();
                }
                said.append((char) next);
            } catch (SocketTimeoutException stillOpen) {
                try {
                    connection.getOutputStream().write(what);
                } catch (SocketException hungUp) {
                    return said.toString();
                }
            } catch (SocketException reset) {
                return said.toString();
            }
        }
        throw new AssertionError("still open after " + atMost + ", said: " + said);
    }

    /** Reads what comes; true if the connection is open afterwards. */
    private static boolean readFor(Socket connection, Duration time) throws IOException {
        connection.setSoTimeout((int) time.toMillis());
        try {
            while (connection.getInputStream().read() >= 0) {
                // the rest of an answer
            }
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        }
    }
}
