package org.packstd.standards.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class SendingsTest {

    private final AtomicInteger waits = new AtomicInteger();
    private final Sendings sendings = new Sendings(waits::incrementAndGet, 1);

    @Test
    void noMoreAreUnderWayThanTheBrokerAnswers() {
        for (int i = 1; i < Sendings.MOST_UNDER_WAY; i++) {
            sendings.add(new CompletableFuture<>());
        }

        assertThatThrownBy(() -> sendings.add(new CompletableFuture<>())).isInstanceOf(KafkaException.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void oneThatIsTooLargeKeepsNoneOfTheOthersFromBeingSentAndIsNotForgotten() {
        sendings.add(CompletableFuture.failedFuture(new RecordTooLargeException("larger than 1000")));
        for (int i = 0; i < 2 * Sendings.MOST_UNDER_WAY; i++) {
            sendings.add(CompletableFuture.completedFuture(i));
        }

        assertThat(waits).hasValue(2);
        assertThat(sendings.all()).isCompletedExceptionally();
        assertThat(Parcel.failedForTheBroker(sendings.all())).isFalse();
        assertThat(Parcel.failedForUs(sendings.all())).isFalse();
    }

    @Test
    void allAreDoneWhenTheLastIs() {
        var last = new CompletableFuture<String>();
        sendings.add(CompletableFuture.completedFuture("first"));
        sendings.add(last);

        assertThat(sendings.all()).isNotDone();
        last.complete("sent");
        assertThat(sendings.all()).isCompleted();
    }
}
