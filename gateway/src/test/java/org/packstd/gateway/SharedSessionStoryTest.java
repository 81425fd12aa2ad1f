package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two gateways and a real Redis; where {@code redis-server} is not installed this is skipped. */
@Timeout(60)
@EnabledIf("org.packstd.gateway.RedisServer#isInstalled")
class SharedSessionStoryTest extends LoginStory {

    private static final RedisServer REDIS = new RedisServer();

    private ConfigurableApplicationContext second;
    private String here;
    private String there;

    @DynamicPropertySource
    static void shared(DynamicPropertyRegistry settings) {
        settings.add("gateway.login.redis", REDIS::url);
    }

    @BeforeEach
    void anotherGateway() {
        REDIS.start();
        second = SpringApplication.run(GatewayApplication.class, "--server.port=0", "--gateway.drain=0s",
                "--gateway.upstreams.standards=" + STANDARDS.url(),
                "--gateway.upstreams.submissions=" + SUBMISSIONS.url(),
                "--gateway.limits.address.requests=1000000", "--gateway.login.issuer=" + IDENTITY.issuer(),
                "--gateway.login.secret=" + IdentityProvider.secret(), "--gateway.login.redis=" + REDIS.url());
        here = "http://127.0.0.1:" + port;
        there = "http://127.0.0.1:" + second.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterEach
    void itEnds() {
        second.close();
    }

    @AfterAll
    static void stopRedis() {
        REDIS.stop();
    }

    @Test
    void whoLogsInAtOneGatewayIsKnownAtAllAndLogsOutOfAll() throws Exception {
        var browser = browser();
        var asked = browser.follow(browser.get("/oauth2/authorization/portal?return=/specs"));
        var back = Browser.location(asked).replace(here, there);
        browser.home(there);
        assertThat(Browser.location(browser.get(back))).as("begun here, ended there").isEqualTo("/specs");
        assertThat(browser.post("/api/v1/submissions").statusCode()).isEqualTo(200);

        browser.home(here);
        assertThat(browser.session().path("subject").asString()).isEqualTo("lin");
        assertThat(browser.post("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).startsWith("Bearer ");

        var cookie = browser.cookie().orElseThrow();
        browser.post("/logout");
        browser.home(there);
        browser.cookie(cookie);
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void aLoginThatTheProviderEndsAtOneGatewayIsOverAtAll() throws Exception {
        var lin = browserOf("lin");
        var session = IDENTITY.lastSession;
        var mei = browserOf("mei");
        assertThat(BackChannelStoryTest.tell(there, IDENTITY.logoutToken(claims -> claims.claim("sid", session))))
                .isEqualTo(200);
        assertThat(lin.session().path("authenticated").asBoolean()).isFalse();
        assertThat(mei.session().path("authenticated").asBoolean()).isTrue();

        assertThat(BackChannelStoryTest.tell(here, IDENTITY.logoutToken(claims -> claims.subject("mei"))))
                .isEqualTo(200);
        assertThat(BackChannelStoryTest.tell(here, IDENTITY.logoutToken(claims -> claims.subject("mei")
                .issueTime(Date.from(Instant.now().minusSeconds(120)))))).as("heard late").isEqualTo(200);
        mei.home(there);
        assertThat(mei.session().path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void allGatewaysTogetherAskForOneNewToken() throws Exception {
        IDENTITY.lifetime = Duration.ofSeconds(30);
        var browser = browserOf("lin");
        IDENTITY.lifetime = Duration.ofMinutes(5);
        IDENTITY.hold = new CountDownLatch(1);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<CompletableFuture<Integer>>();
            for (var one = 0; one < 20; one++) {
                var gateway = one % 2 == 0 ? here : there;
                all.add(CompletableFuture.supplyAsync(() -> status(browser, gateway), pool));
            }
            Awaitility.await().until(() -> IDENTITY.renewals.get() >= 1);
            IDENTITY.hold.countDown();
            assertThat(all).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }

        assertThat(IDENTITY.renewals).hasValue(1);
        assertThat(SUBMISSIONS.received().stream().map(seen -> seen.header("Authorization")).distinct()).hasSize(1);
    }

    private static int status(Browser browser, String gateway) {
        try {
            return browser.get(gateway + "/api/v1/submissions").statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void withoutRedisWhoHasNoSessionDoesNotNotice() throws Exception {
        var browser = browserOf("lin");
        REDIS.stop();

        problem(browser.get("/api/v1/submissions"), 503, "unavailable");
        problem(browser.get("/session"), 503, "unavailable");
        assertThat(get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        REDIS.start();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> browser.get("/session").statusCode() == 200);
    }
}
