package org.packstd.notifications.rounds;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes all rounds while the service runs, each by itself, and lets the last one end. */
@Component
final class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(20);

    private final List<Round> rounds;
    private volatile ScheduledExecutorService timer = Executors.newScheduledThreadPool(0);
    private volatile boolean running;

    Rounds(List<Round> rounds) {
        this.rounds = rounds;
    }

    @Override
    public void start() {
        timer = Executors.newScheduledThreadPool(Math.max(1, rounds.size()),
                Thread.ofVirtual().name("round-", 0).factory());
        for (var round : rounds) {
            var pause = round.interval().toMillis();
            timer.scheduleWithFixedDelay(() -> go(round), pause, pause, TimeUnit.MILLISECONDS);
        }
        running = true;
    }

    private static void go(Round round) {
        try {
            round.run();
        } catch (RuntimeException | Error fault) { // one that is thrown would end all its rounds
            LOG.warn("{} goes on at the next round: {}", round.getClass().getSimpleName(), fault.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
