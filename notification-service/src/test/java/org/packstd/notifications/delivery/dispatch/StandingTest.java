package org.packstd.notifications.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.notifications.delivery.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an endpoint that has been doing well, or badly, is treated. */
class StandingTest extends MailboxesStory {

    @Test
    void anEndpointThatKeepsUpGetsMoreAtOnceAndOneThatFailsFewer() {
        var good = mailboxes.standing(at("good"));
        var bad = mailboxes.standing(at("bad"));
        for (int i = 0; i < 4; i++) {
            good.accepted(Duration.ofMillis(20));
        }
        bad.failed(Duration.ofMillis(20));

        assertThat(good.cap()).isEqualTo(5);
        assertThat(bad.cap()).isEqualTo(2);
    }

    @Test
    void anEndpointThatKeepsFailingIsLeftAloneTwiceAsLongEachTime() {
        var standing = mailboxes.standing(at("a"));
        Optional<Instant> until = Optional.empty();
        for (int i = 0; i < 5; i++) {
            assertThat(until).isEmpty();
            until = standing.failed(Duration.ofMillis(5));
        }
        assertThat(until).contains(NOW.plusSeconds(30));
        assertThat(standing.leftAlone()).contains(NOW.plusSeconds(30));
        clock.by(Duration.ofSeconds(30));
        assertThat(standing.leftAlone()).isEmpty();

        for (int seconds : List.of(60, 120, 240, 480, 600, 600)) { // ten minutes at most
            clock.by(Duration.ofMillis(1));
            assertThat(standing.mayBegin()).isTrue();
            assertThat(standing.mayBegin()).isTrue();
            assertThat(standing.mayBegin()).isFalse(); // two find out for all
            standing.failed(Duration.ofMillis(5));
            assertThat(standing.failed(Duration.ofMillis(5))).contains(clock.instant().plusSeconds(seconds));
            clock.by(Duration.ofSeconds(seconds));
        }
    }
}
