package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/verify} asks a busy registry again, when it says so, and not for ever. */
class VerifierPatienceTest {

    /** The verifier has no package, so that only a class like it knows its parts; this one waits by writing for how long. */
    private static final String WAITS = """
            final class Waits {
                public static void main(String[] said) throws InterruptedException {
                    var patience = new Patience(0, System.out::println);
                    for (var each : said) {
                        patience.asAsked(each.equals("nothing") ? null : each);
                    }
                }
            }
            """;

    @TempDir
    static Path classes = Path.of("");

    @BeforeAll
    static void compile() throws IOException {
        var waits = Files.writeString(classes.resolve("Waits.java"), WAITS);
        try (var sources = Files.list(Repository.path("deploy/verify"))) {
            var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), waits.toString()));
            sources.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                    .isZero();
        }
    }

    @Test
    void aRegistryThatIsBusyForAWhileIsAskedAgain() throws Exception {
        var asked = new ArrayList<String>();

        assertThat(verify(2, asked)).contains("not signed");

        assertThat(asked).containsExactly("/api/v1/log/keys", "/api/v1/log/keys", "/api/v1/log/keys",
                "/api/v1/log/checkpoint");
    }

    @Test
    void aRegistryThatIsBusyForGoodIsGivenUp() throws Exception {
        var asked = new ArrayList<String>();

        assertThat(verify(Integer.MAX_VALUE, asked)).contains("not checked", "/log/keys: 503 again and again");

        assertThat(asked).hasSize(20).containsOnly("/api/v1/log/keys");
    }

    @Test
    void itWaitsAsLongAsItIsAskedToAndAMinuteAtMost() throws Exception {
        assertThat(java("Waits", "0", "7", "61", "999999999").lines()).containsExactly("PT0S", "PT7S", "PT1M", "PT1M");
        assertThat(java("Waits", "nothing", "-1", "Sun, 29 Nov 2026 20:00:00 GMT").lines()).hasSize(3)
                .containsOnly("PT2S");
    }

    /** What the verifier says of a registry that is busy so many times, and then has no keys. */
    private static String verify(int busy, List<String> asked) throws IOException, InterruptedException {
        var left = new AtomicInteger(busy);
        var paths = Collections.synchronizedList(asked);
        var registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().toString());
            if (left.getAndDecrement() > 0) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
            } else {
                var body = "{\"keys\": []}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        registry.start();
        try {
            return java("Verify", "checkpoint", "--registry",
                    "http://127.0.0.1:" + registry.getAddress().getPort());
        } finally {
            registry.stop(0);
        }
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classes.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
