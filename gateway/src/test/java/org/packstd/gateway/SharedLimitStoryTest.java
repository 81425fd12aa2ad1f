package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two gateways and a real Redis; where {@code redis-server} is not installed this is skipped. */
@Timeout(60)
@EnabledIf("org.packstd.gateway.SharedLimitStoryTest#redisIsInstalled")
class SharedLimitStoryTest extends LimitStory {

    private static final int REDIS_PORT = freePort();
    private static @Nullable Process redis;

    static boolean redisIsInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "redis-server")));
    }

    @DynamicPropertySource
    static void shared(DynamicPropertyRegistry settings) {
        settings.add("gateway.limits.redis", SharedLimitStoryTest::startRedis);
    }

    private static String startRedis() {
        if (redis == null) {
            try {
                redis = new ProcessBuilder("redis-server", "--port", Integer.toString(REDIS_PORT), "--bind",
                        "127.0.0.1",
                        "--save", "", "--appendonly", "no").redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
            Awaitility.await().ignoreExceptions().until(() -> {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), REDIS_PORT), 500);
                    return true;
                }
            });
        }
        return "redis://127.0.0.1:" + REDIS_PORT;
    }

    @AfterAll
    static void stopRedis() throws InterruptedException {
        if (redis != null) {
            redis.destroy();
            redis.waitFor();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Test
    void gatewaysCountTogetherAndEachForItselfWhileRedisIsAway() throws Exception {
        try (var second = SpringApplication.run(GatewayApplication.class, "--server.port=0", "--gateway.drain=0s",
                "--gateway.upstreams.standards=" + STANDARDS.url(), "--gateway.limits.address.requests=5",
                "--gateway.limits.trusted-proxies=127.0.0.0/8", "--gateway.limits.patience=2s",
                "--gateway.limits.redis=" + startRedis())) {
            var other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var here = port;
            for (var warm = 0; warm < 4; warm++) {
                port = warm % 2 == 0 ? here : other;
                from("198.51.100.9");
            }
            for (var round = 0; round < 5; round++) {
                port = round % 2 == 0 ? here : other;
                assertThat(from("198.51.100.1").headers().firstValue("RateLimit").orElse(""))
                        .contains(";r=" + (4 - round) + ";");
            }
            port = here;
            refused(from("198.51.100.1"), "address", 5);
            port = other;
            refused(from("198.51.100.1"), "address", 5);

            stopRedis();
            port = here;
            var begun = System.nanoTime();
            assertThat(from("198.51.100.1").statusCode()).as("nobody is refused for want of a counter").isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(from("198.51.100.1").headers().firstValue("RateLimit").orElse("")).contains(";r=3;");
        }
    }
}
