package org.packstd.notifications.delivery.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.delivery.Attempt.Result;
import org.packstd.notifications.delivery.Delivery;

/**
 * What an operator watches. Alert on {@code packstd.deliveries.oldest.due}: it grows when nobody keeps up, whatever the
 * reason; the others then tell why.
 */
final class DispatchMetrics {

    private final MeterRegistry registry;
    private final Timer lag;
    private final Map<String, Timer> attempts = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile @Nullable Instant oldest;

    DispatchMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lag = Timer.builder("packstd.deliveries.lag")
                .description("From the plan to the first attempt")
                .publishPercentileHistogram()
                .register(registry);
        Gauge.builder("packstd.deliveries.oldest.due", () -> seconds(oldest))
                .description("Age of the delivery that has been free longest without being claimed")
                .baseUnit("seconds")
                .register(registry);
    }

    private double seconds(@Nullable Instant since) {
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    void watch(String name, String description, Supplier<Number> value) {
        Gauge.builder("packstd.deliveries." + name, value).description(description).register(registry);
    }

    void oldestFree(@Nullable Instant since) {
        oldest = since;
    }

    void begun(Delivery.Due delivery, Instant now) {
        if (delivery.isFirst()) {
            var waited = Duration.between(delivery.plan().createdAt(), now);
            lag.record(waited.isNegative() ? Duration.ZERO : waited);
        }
    }

    void ended(Delivery outcome, Duration took) {
        attempts.computeIfAbsent(result(outcome),
                result -> registry.timer("packstd.deliveries.attempts", "result", result))
                .record(took);
    }

    private static String result(Delivery outcome) {
        if (outcome.attempts().isEmpty()) {
            return "none";
        }
        return switch (outcome.attempts().getLast().result()) {
            case Result.Answered answer when answer.accepted() -> "accepted";
            case Result.Answered _ -> "refused";
            case Result.Unanswered _ -> "unanswered";
        };
    }

    /** @param why such as {@code full} or {@code left-alone} */
    void parked(String why, int count) {
        registry.counter("packstd.deliveries.parked", "why", why).increment(count);
    }
}
