package org.packstd.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.packstd.notifications.delivery.Deliveries.Claim;
import org.packstd.notifications.endpoint.EndpointId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Claims what is due and has it tried, at once when woken and otherwise every poll interval. Any number of instances may
 * do so side by side; each counts only its own attempts in flight.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    /** An attempt takes at most 15 s. */
    private static final Duration LAST_ATTEMPTS = Duration.ofSeconds(20);

    private final Deliveries deliveries;
    private final AttemptDelivery attempts;
    private final DispatchLimits limits;
    private final Clock clock;
    private final Semaphore slots;
    private final Semaphore wake = new Semaphore(0);
    private final Map<EndpointId, Integer> inFlight = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile Thread loop = Thread.ofVirtual().unstarted(() -> {});
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    public Dispatcher(Deliveries deliveries, AttemptDelivery attempts, DispatchLimits limits, Clock clock) {
        this.deliveries = deliveries;
        this.attempts = attempts;
        this.limits = limits;
        this.clock = clock;
        this.slots = new Semaphore(limits.slots());
    }

    /** Something became due: do not wait for the next poll. */
    public void wake() {
        wake.release();
    }

    public void start() {
        workers = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        loop = Thread.ofVirtual().name("dispatcher").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!slots.tryAcquire(limits.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    continue;
                }
                var claim = claim();
                if (claim.isEmpty()) {
                    slots.release();
                    pause(limits.pollInterval());
                } else {
                    begin(claim.get());
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private Optional<Claim> claim() throws InterruptedException {
        var busy = inFlight.entrySet().stream().filter(entry -> entry.getValue() >= limits.perEndpoint())
                .map(Map.Entry::getKey).toList();
        try {
            return deliveries.claim(clock.instant(), limits.claim(), busy);
        } catch (RuntimeException databaseAway) {
            LOG.warn("Nothing claimed, trying again: {}", databaseAway.toString());
            pause(AFTER_FAULT);
            return Optional.empty();
        }
    }

    private void pause(Duration time) throws InterruptedException {
        wake.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void begin(Claim claim) {
        var endpoint = claim.delivery().plan().endpoint();
        inFlight.merge(endpoint, 1, Integer::sum);
        workers.execute(() -> {
            try {
                attempts.attempt(claim);
            } catch (RuntimeException ourFault) {
                LOG.warn("{} not tried or not recorded, its claim will run out: {}", claim.delivery().plan().id(),
                        ourFault.toString());
            } finally {
                inFlight.computeIfPresent(endpoint, (_, count) -> count == 1 ? null : count - 1);
                slots.release();
                wake();
            }
        });
    }

    /** Claims nothing more and lets the attempts in flight end; what does not is claimed by others in time. */
    public void stop() {
        running = false;
        wake();
        try {
            loop.join(LAST_ATTEMPTS);
            workers.shutdown();
            if (!workers.awaitTermination(LAST_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
