package org.packstd.standards.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.KafkaException;

/** The sendings of one event and of what follows from it; of these only a bounded number is under way. */
final class Sendings {

    static final int MOST_UNDER_WAY = 100;

    private final List<CompletableFuture<?>> underWay = new ArrayList<>();
    private final Runnable meanwhile;
    private final long patienceSeconds;

    /** @param meanwhile done after each wait, which can be many */
    Sendings(Runnable meanwhile, long patienceSeconds) {
        this.meanwhile = meanwhile;
        this.patienceSeconds = patienceSeconds;
    }

    /**
     * Waits for the broker when enough is under way.
     *
     * @throws KafkaException if it takes nothing more
     */
    void add(CompletableFuture<?> sending) {
        underWay.add(sending);
        if (underWay.size() >= MOST_UNDER_WAY) {
            var some = all();
            await(some);
            underWay.clear();
            if (some.isCompletedExceptionally()) {
                underWay.add(some); // one that is too large keeps none of the others from being sent
            }
            meanwhile.run();
        }
    }

    private void await(CompletableFuture<?> some) {
        some.handle((_, failure) -> failure == null).completeOnTimeout(false, patienceSeconds, TimeUnit.SECONDS).join();
        if (!some.isDone()) {
            throw new KafkaException("The broker does not answer");
        }
        if (Parcel.failedForTheBroker(some)) {
            throw new KafkaException("The broker takes nothing more", some.exceptionNow());
        }
    }

    /** Done when all are; failed when one has. */
    CompletableFuture<?> all() {
        return CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new));
    }
}
