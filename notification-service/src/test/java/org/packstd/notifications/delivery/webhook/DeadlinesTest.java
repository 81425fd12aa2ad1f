package org.packstd.notifications.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void whatTakesTooLongIsEndedOnceAndWhatWasOverBeforeIsNot() {
        try (var deadlines = new Deadlines(Duration.ofMillis(50))) {
            deadlines.begin(ended::incrementAndGet).close();
            var late = deadlines.begin(ended::incrementAndGet);

            await().until(late::isOver);
            var later = deadlines.begin(() -> {});
            await().until(later::isOver);

            assertThat(ended).hasValue(1);
        }
    }

    @Test
    void anErrorWhileOneIsEndedKeepsNoOtherFromBeingEnded() {
        try (var deadlines = new Deadlines(Duration.ofMillis(5))) {
            var faulty = deadlines.begin(() -> {
                throw new NoClassDefFoundError("a class of the client");
            });
            await().until(faulty::isOver);

            deadlines.begin(ended::incrementAndGet);

            await().until(() -> ended.get() == 1);
        }
    }

    @Test
    void whatHasTimeLeftIsNotOver() {
        try (var deadlines = new Deadlines(Duration.ofMinutes(1)); var soon = new Deadlines(Duration.ofMillis(1))) {
            var patient = deadlines.begin(ended::incrementAndGet);
            await().until(soon.begin(() -> {})::isOver);

            assertThat(patient.isOver()).isFalse();
            assertThat(ended).hasValue(0);
        }
    }
}
