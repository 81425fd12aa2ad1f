package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.SpringApplication;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two gateways and a real Redis; where {@code redis-server} is not installed this is skipped. */
@Timeout(60)
@EnabledIf("org.packstd.gateway.RedisServer#isInstalled")
class SharedLimitStoryTest extends LimitStory {

    private static final RedisServer REDIS = new RedisServer();

    @DynamicPropertySource
    static void shared(DynamicPropertyRegistry settings) {
        REDIS.start();
        settings.add("gateway.limits.redis", REDIS::url);
    }

    @AfterAll
    static void stopRedis() {
        REDIS.stop();
    }

    @Test
    void gatewaysCountTogetherAndEachForItselfWhileRedisIsAway() throws Exception {
        try (var second = SpringApplication.run(GatewayApplication.class, "--server.port=0", "--gateway.drain=0s",
                "--gateway.upstreams.standards=" + STANDARDS.url(), "--gateway.limits.address.requests=5",
                "--gateway.limits.trusted-proxies=127.0.0.0/8", "--gateway.limits.patience=2s",
                "--gateway.limits.redis=" + REDIS.url())) {
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

            REDIS.stop();
            port = here;
            var begun = System.nanoTime();
            assertThat(from("198.51.100.1").statusCode()).as("nobody is refused for want of a counter").isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
            assertThat(from("198.51.100.1").headers().firstValue("RateLimit").orElse("")).contains(";r=3;");
        }
    }
}
