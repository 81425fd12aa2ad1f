package org.packstd.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.stores.SetClock;

/** When a pass begins, goes on and ends; a log in which each look takes a second. */
class ForgetOldDeliveriesTest {

    private static final Duration A_LOOK = Duration.ofSeconds(1);

    private final SetClock clock = new SetClock(NOW);
    private final List<String> looks = new ArrayList<>();
    private int looksEach = 2;
    private final ForgetOldDeliveries forgetting = new ForgetOldDeliveries(new Slow(), Duration.ofDays(30), clock);

    @Test
    void aPassBeginsSomewhereAndEndsThereAfterAllOthers() {
        assertThat(forgetting.forget()).isTrue();

        assertThat(looks).containsExactly("c", "c", "d", "d", "-", "a", "a", "b", "b");
    }

    @Test
    void aLongPassGoesOnForATimeAndThenWhereItWas() {
        looksEach = 6;

        assertThat(forgetting.forget()).isFalse();
        assertThat(looks).as("as long as one call may take")
                .hasSize((int) ForgetOldDeliveries.AT_ONCE.dividedBy(A_LOOK))
                .endsWith("d", "d", "d", "d");
        assertThat(forgetting.forget()).isFalse();
        assertThat(forgetting.forget()).isTrue();
        assertThat(looks).hasSize(4 * looksEach + 1);
    }

    @Test
    void whatHasToStayIsNotReadAgainAtOnce() {
        assertThat(forgetting.forget()).isTrue();
        looks.clear();

        clock.set(NOW.plus(ForgetOldDeliveries.BETWEEN_PASSES).minusSeconds(1));
        assertThat(forgetting.forget()).isTrue();
        assertThat(looks).isEmpty();

        clock.set(NOW.plus(ForgetOldDeliveries.BETWEEN_PASSES));
        assertThat(forgetting.forget()).isTrue();
        assertThat(looks).hasSize(9);
    }

    /** Four organisations; "-" is the look for the first of them. */
    private final class Slow implements OldDeliveries {

        private static final List<String> ORGANISATIONS = List.of("a", "b", "c", "d");
        private int looked;

        @Override
        public Optional<Position> somewhere() {
            return Optional.of(Position.before("c"));
        }

        @Override
        public Optional<Position> forget(Instant before, @Nullable Position behind) {
            assertThat(before).isEqualTo(clock.instant().minus(Duration.ofDays(30)));
            clock.set(clock.instant().plus(A_LOOK));
            if (behind == null) {
                looks.add("-");
                return Optional.of(Position.before("a"));
            }
            looks.add(behind.organisation());
            if (++looked % looksEach > 0) {
                return Optional.of(new Position(behind.organisation(), NOW, "id-" + looked));
            }
            return ORGANISATIONS.stream().filter(each -> each.compareTo(behind.organisation()) > 0).findFirst()
                    .map(Position::before);
        }
    }
}
