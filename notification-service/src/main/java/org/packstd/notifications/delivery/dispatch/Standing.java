package org.packstd.notifications.delivery.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has been doing lately, at this instance: how many attempts at once it can take, whether it is slow, and
 * whether it is left alone for a while. Forgotten when too many others came since; it is then judged anew.
 */
final class Standing {

    /** Slower than this, 95 times of 100, is slow. */
    static final Duration SLOW = Duration.ofSeconds(2);

    private static final int SAMPLES = 20;
    private static final int MOST_PAUSE_FACTOR = 20;
    private static final int GROWTH = 4;

    private final Terms terms;
    private final int most;
    private final RateLimiter rate;
    private final Duration pause;
    private final Clock clock;
    private final long[] millis = new long[SAMPLES];
    private int sampled;
    private int cap;
    private int goodInARow;
    private @Nullable CircuitBreaker breaker;
    private volatile Instant leftAloneUntil = Instant.EPOCH;

    Standing(Terms terms, DispatchLimits limits, Clock clock) {
        this.terms = terms;
        this.cap = terms.ordered() ? 1 : limits.perEndpoint();
        this.most = terms.ordered() ? 1 : GROWTH * limits.perEndpoint();
        this.pause = limits.pause();
        this.clock = clock;
        this.rate = RateLimiter.of("endpoint", RateLimiterConfig.custom()
                .limitRefreshPeriod(terms.period())
                .limitForPeriod(terms.perPeriod(limits.perSecond()))
                .timeoutDuration(Duration.ZERO)
                .build());
    }

    /** Those that it was made for; on others the endpoint is judged anew. */
    Terms terms() {
        return terms;
    }

    synchronized int cap() {
        return cap;
    }

    synchronized boolean isSlow() {
        var known = Math.min(sampled, SAMPLES);
        var slow = 0;
        for (int i = 0; i < known; i++) {
            slow += millis[i] > SLOW.toMillis() ? 1 : 0;
        }
        return slow > known - (int) Math.ceil(0.95 * known);
    }

    /** Failed too often, and has not shown since that it is back. */
    synchronized boolean isInDoubt() {
        return breaker != null && breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    /** Until when nothing is sent there; empty if it may be tried. */
    Optional<Instant> leftAlone() {
        return clock.instant().isBefore(leftAloneUntil) ? Optional.of(leftAloneUntil) : Optional.empty();
    }

    /** Whether one more attempt may begin by its rate; one of them is then taken. */
    boolean isWithinRate() {
        return rate.acquirePermission();
    }

    /** After a pause only a few attempts may find out whether the endpoint is back; others wait for what comes of them. */
    synchronized boolean mayBegin() {
        return breaker == null || breaker.tryAcquirePermission();
    }

    /** What was allowed to begin did not. */
    synchronized void neverBegun() {
        if (breaker != null) {
            breaker.releasePermission();
        }
    }

    synchronized void accepted(Duration took) {
        sample(took);
        goodInARow++;
        if (goodInARow >= cap && took.compareTo(SLOW) < 0) {
            cap = Math.min(most, cap + 1);
            goodInARow = 0;
        }
        if (breaker != null) {
            breaker.onSuccess(took.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Returns until when the endpoint is left alone, if this failure was one too many. */
    synchronized Optional<Instant> failed(Duration took) {
        sample(took);
        goodInARow = 0;
        cap = Math.max(1, cap / 2);
        if (breaker == null) {
            breaker = breaker();
        }
        var wasOpen = breaker.getState() == CircuitBreaker.State.OPEN;
        breaker.onError(took.toMillis(), TimeUnit.MILLISECONDS, new AttemptFailed());
        return !wasOpen && breaker.getState() == CircuitBreaker.State.OPEN
                ? Optional.of(leftAloneUntil)
                : Optional.empty();
    }

    private void sample(Duration took) {
        millis[sampled % SAMPLES] = took.toMillis();
        sampled = sampled >= 2 * SAMPLES ? sampled - SAMPLES + 1 : sampled + 1;
    }

    /** Most endpoints never fail and need none. */
    private CircuitBreaker breaker() {
        var growing = IntervalFunction.ofExponentialBackoff(pause, 2.0, pause.multipliedBy(MOST_PAUSE_FACTOR));
        return CircuitBreaker.of("endpoint", CircuitBreakerConfig.custom()
                .clock(clock)
                .slidingWindowSize(SAMPLES)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .permittedNumberOfCallsInHalfOpenState(2)
                .waitIntervalFunctionInOpenState(opened -> {
                    var wait = growing.apply(opened);
                    leftAloneUntil = clock.instant().plusMillis(wait);
                    return wait;
                })
                .build());
    }

    /** The breaker wants an exception; nobody ever sees it. */
    private static final class AttemptFailed extends RuntimeException {

        AttemptFailed() {
            super("an attempt failed", null, false, false);
        }
    }
}
