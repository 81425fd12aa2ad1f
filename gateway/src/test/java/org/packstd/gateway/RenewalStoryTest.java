package org.packstd.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Access tokens end while somebody is logged in. */
@Timeout(30)
class RenewalStoryTest extends LoginStory {

    @Test
    void manyRequestsThatNeedANewTokenAskForOne() throws Exception {
        IDENTITY.lifetime = Duration.ofSeconds(30);
        var browser = browserOf("lin");
        IDENTITY.lifetime = Duration.ofMinutes(5);
        IDENTITY.hold = new CountDownLatch(1);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<CompletableFuture<Integer>>();
            for (var one = 0; one < 20; one++) {
                all.add(CompletableFuture.supplyAsync(() -> status(browser), pool));
            }
            Awaitility.await().until(() -> IDENTITY.renewals.get() == 1);
            IDENTITY.hold.countDown();
            assertThat(all).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(200));
        }

        assertThat(IDENTITY.renewals).hasValue(1);
        assertThat(SUBMISSIONS.received().stream().map(seen -> seen.header("Authorization")).distinct()).hasSize(1);
        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(IDENTITY.renewals).as("the new one is kept").hasValue(1);
    }

    private static int status(Browser browser) {
        try {
            HttpResponse<String> answer = browser.get("/api/v1/submissions");
            return answer.statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void aTokenOfWhichTheProviderDoesNotSayHowLongItLastsIsNotRenewedForEachRequest() throws Exception {
        IDENTITY.saysHowLongTokensLast = false;
        var browser = browserOf("lin");

        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);

        assertThat(SUBMISSIONS.last().header("Authorization")).startsWith("Bearer ");
        assertThat(IDENTITY.renewals).hasValue(0);
    }

    @Test
    void whoLogsOutWhileTheirTokenIsRenewedIsNobody() throws Exception {
        IDENTITY.lifetime = Duration.ofSeconds(2);
        var browser = browserOf("lin");
        browser.csrf();
        IDENTITY.hold = new CountDownLatch(1);

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var under = CompletableFuture.supplyAsync(() -> status(browser), pool);
            Awaitility.await().until(() -> IDENTITY.renewals.get() == 1);
            assertThat(browser.post("/logout").statusCode()).isEqualTo(200);
            IDENTITY.hold.countDown();
            assertThat(under.get()).isEqualTo(200);
        }

        assertThat(SUBMISSIONS.last().header("Authorization")).isNull();
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void whoWasLoggedOutAtTheProviderIsNobodyHere() throws Exception {
        IDENTITY.lifetime = Duration.ofSeconds(30);
        var browser = browserOf("lin");
        IDENTITY.endAllLogins();

        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);

        assertThat(SUBMISSIONS.last().header("Authorization")).isNull();
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
    }

    @Test
    void aTokenIsUsedToItsEndWhileTheProviderIsAway() throws Exception {
        IDENTITY.lifetime = Duration.ofSeconds(3);
        var browser = browserOf("lin");
        IDENTITY.away = true;

        assertThat(browser.get("/api/v1/submissions").statusCode()).isEqualTo(200);
        assertThat(SUBMISSIONS.last().header("Authorization")).startsWith("Bearer ");

        Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> status(browser) == 503);
        var refused = browser.get("/api/v1/submissions");
        problem(refused, 503, "unavailable");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.session().path("authenticated").asBoolean()).as("still logged in").isTrue();
        IDENTITY.away = false;
        assertThat(status(browser)).isEqualTo(200);
    }
}
