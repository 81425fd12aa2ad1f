package org.packstd.notifications.delivery.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.packstd.notifications.delivery.Attempts;
import org.packstd.notifications.delivery.Backlog;
import org.packstd.notifications.delivery.Claim;
import org.packstd.notifications.delivery.Plan;
import org.packstd.notifications.delivery.Sender;
import org.packstd.notifications.endpoint.Endpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: what it is told of, and what it finds by its time. Any number of instances may do so side by side; each
 * counts only its own attempts in flight.
 */
public final class Dispatcher implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    /** When that many results cannot be recorded, the database is away: what is sent now would be sent again. */
    private static final int MOST_UNRECORDED = 2_000;

    private final Attempts attempts;
    private final Intake intake;
    private final Sending sending;
    private final Room room;
    private final Mailboxes mailboxes;
    private final Results results;
    private final DispatchLimits limits;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread loop = Thread.ofVirtual().unstarted(() -> {});
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    public Dispatcher(Backlog backlog, Endpoints endpoints, Attempts attempts, DispatchLimits limits, Clock clock,
            MeterRegistry registry) {
        var metrics = new DispatchMetrics(registry, clock);
        this.attempts = attempts;
        this.limits = limits;
        this.clock = clock;
        this.room = new Room(limits.waiting());
        this.mailboxes = new Mailboxes(limits, room, clock);
        this.results = new Results(backlog);
        this.intake = new Intake(backlog, endpoints, room, mailboxes, limits, clock, metrics);
        this.sending = new Sending(backlog, endpoints, attempts, mailboxes, results, clock, metrics);
        metrics.watch("in.flight", "Attempts in flight at this instance", mailboxes::inFlight);
        metrics.watch("waiting", "Deliveries in the mailboxes of this instance", room::taken);
        metrics.watch("unrecorded", "Results that are not in the database yet", results::unrecorded);
    }

    /**
     * Takes deliveries that were just planned; when this returns they are on their way, or will be found by their time. While
     * it is stopped all are left to others.
     */
    public void take(Collection<Plan> plans) {
        if (!running) {
            return;
        }
        attempts.expect(plans);
        intake.take(plans);
        begin();
    }

    @Override
    public boolean hasRoomSoon(int deliveries) {
        return running && intake.hasRoomSoon(deliveries);
    }

    @Override
    public void leaveRoom(int deliveries) {
        room.leave(deliveries);
    }

    @Override
    public Instant claimedUntil() {
        return clock.instant().plus(limits.claim());
    }

    @Override
    public void takeClaimed(List<Claim> claims) {
        attempts.expect(claims.stream().map(claim -> claim.delivery().plan()).toList());
        intake.takeClaimed(claims);
        if (running) {
            begin();
        } else {
            intake.giveAllBack(); // it was stopped in between
        }
    }

    /** Something became due: do not wait for the next look. */
    public void wake() {
        wake.release();
    }

    public void start() {
        if (workers.isShutdown()) {
            workers = Executors.newVirtualThreadPerTaskExecutor(); // it was stopped before
        }
        running = true;
        room.close(false);
        results.start();
        loop = Thread.ofVirtual().name("due-scanner").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                var pause = look();
                if (pause.isPositive() && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The scanner was interrupted");
        }
    }

    /** Returns how long nothing needs to be looked for again, unless it is told of something. */
    private Duration look() {
        try {
            mailboxes.look();
            var full = intake.scan();
            begin();
            return full ? Duration.ZERO : limits.pollInterval();
        } catch (RuntimeException | Error fault) { // without this thread nothing would be retried any more
            LOG.warn("Nothing claimed, trying again: {}", fault.toString());
            return AFTER_FAULT;
        }
    }

    /** Begins whatever may begin. */
    private void begin() {
        while (running && results.unrecorded() < MOST_UNRECORDED) {
            var task = mailboxes.next();
            if (task.isEmpty()) {
                return;
            }
            workers.execute(() -> {
                try {
                    sending.send(task.get());
                } finally {
                    mailboxes.end(task.get());
                    begin();
                }
            });
        }
    }

    /** Begins nothing more and lets the attempts in flight end; what waits is given back, so that others take it. */
    public void stop() {
        running = false;
        room.close(true);
        wake();
        try {
            loop.join(DispatchLimits.ATTEMPT);
            workers.shutdown();
            if (!workers.awaitTermination(DispatchLimits.ATTEMPT.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
            intake.giveAllBack();
            results.stop(AFTER_FAULT.multipliedBy(5));
        } catch (InterruptedException interrupted) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        } catch (RuntimeException databaseAway) {
            LOG.warn("What waits is free again when its claim runs out: {}", databaseAway.toString());
        }
    }
}
