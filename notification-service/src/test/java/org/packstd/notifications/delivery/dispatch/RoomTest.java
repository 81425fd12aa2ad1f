package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** There is room for two. */
class RoomTest {

    private static final Duration SHORTLY = Duration.ofMillis(1);

    private final Room room = new Room(2);

    @Test
    void thereIsNoMoreThanThereIs() {
        assertThat(room.take()).isTrue();
        assertThat(room.take()).isTrue();
        assertThat(room.take()).isFalse();
        assertThat(room.left()).isZero();
        assertThat(room.taken()).isEqualTo(2);
    }

    @Test
    void whoWaitsForRoomGoesOnWhenThereIsSomeOrNobodyWaitsAnyMore() throws Exception {
        room.await(2, SHORTLY);
        assertThat(room.await(1, SHORTLY)).isFalse();

        var found = CompletableFuture.supplyAsync(this::waitForOne);
        room.leave(1);
        assertThat(found.get(10, TimeUnit.SECONDS)).isTrue();

        var given = CompletableFuture.supplyAsync(this::waitForOne);
        room.close(true);
        assertThat(given.get(10, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void roomThatIsKeptForOneIsNotGivenToAnotherUntilItIsLeft() throws Exception {
        assertThat(room.await(2, SHORTLY)).isTrue();
        assertThat(room.await(1, SHORTLY)).isFalse();

        room.leave(2);

        assertThat(room.await(1, SHORTLY)).isTrue();
    }

    private boolean waitForOne() {
        try {
            return room.await(1, Duration.ofMinutes(1));
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }
}
