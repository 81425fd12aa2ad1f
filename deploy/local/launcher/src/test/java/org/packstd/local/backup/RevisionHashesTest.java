package org.packstd.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevisionHashesTest {
    private static final String STANDARDS = "/api/v1/standards?limit=100";
    private static final String HASH_OF_EMPTY_OBJECT = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> busyOnce = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void aRegistryAnswers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().toString();
            var busy = busyOnce.remove(path);
            var page = pages.get(path);
            if (busy) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            }
            exchange.sendResponseHeaders(busy ? 429 : page == null ? 404 : 200, page == null || busy ? -1 : 0);
            if (page != null && !busy) {
                exchange.getResponseBody().write(page.getBytes(StandardCharsets.UTF_8));
            }
            exchange.close();
        });
        server.start();
        pages.put(STANDARDS, "{\"items\": [{\"designation\": \"PS-CSP-0001\"}], \"next\": \"a+b\"}");
        pages.put(STANDARDS + "&cursor=a%2Bb", "{\"items\": [{\"designation\": \"PS-CSP-0002\"}]}");
        for (var designation : List.of("PS-CSP-0001", "PS-CSP-0002")) {
            pages.put("/api/v1/standards/" + designation + "/revisions?limit=100",
                    "{\"items\": [{\"designation\": \"%s\", \"revision\": \"A\", \"contentHash\": \"sha256:1\"}]}"
                            .formatted(designation));
            pages.put("/api/v1/standards/" + designation + "/revisions/A", "{}");
        }
    }

    @AfterEach
    void itEnds() {
        server.stop(0);
    }

    @Test
    void everyRevisionOfEveryPageIsToldAndABusyRegistryIsAskedAgain() throws Exception {
        busyOnce.add("/api/v1/standards/PS-CSP-0002/revisions/A");

        assertThat(told()).containsExactly("PS-CSP-0001 A sha256:1 sha256:" + HASH_OF_EMPTY_OBJECT,
                "PS-CSP-0002 A sha256:1 sha256:" + HASH_OF_EMPTY_OBJECT);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aRevisionThatCannotBeReadIsNoDifferenceButAFailure() {
        pages.remove("/api/v1/standards/PS-CSP-0002/revisions/A");

        assertThatThrownBy(this::told).isInstanceOf(IOException.class)
                .hasMessageContaining("PS-CSP-0002/revisions/A: status 404 (expected: 200)");
    }

    private List<String> told() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        new RevisionHashes(URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                new RetryAfter(pauses::add)).tell(lines::add);
        return lines;
    }
}
