package org.packstd.notifications.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void neitherAnExceptionNorAnErrorEndsTheRounds() throws Exception {
        var gone = new CountDownLatch(3);
        var rounds = new Rounds(List.of(new Round() {
            @Override
            public void run() {
                gone.countDown();
                if (gone.getCount() == 2) {
                    throw new IllegalStateException("the database is away");
                }
                throw new NoClassDefFoundError("no memory for a class");
            }

            @Override
            public Duration interval() {
                return Duration.ofMillis(1);
            }
        }));
        rounds.start();
        try {
            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            rounds.stop();
        }
    }
}
