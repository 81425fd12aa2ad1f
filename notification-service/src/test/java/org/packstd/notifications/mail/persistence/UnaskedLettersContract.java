package org.packstd.notifications.mail.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.packstd.notifications.mail.UnaskedLetters;
import org.packstd.notifications.stores.SetClock;
import org.packstd.notifications.stores.Store;

/** What a stranger can rely on whose address somebody named, on any database. */
abstract class UnaskedLettersContract {

    private static final Instant EVENING = Instant.parse("2026-11-22T23:59:59Z");
    private static final String STRANGER = "stranger@example.com";

    private final SetClock clock = new SetClock(EVENING);
    private Store store;
    private MongoUnaskedLetters letters;

    abstract Store store();

    @BeforeEach
    void connect() {
        store = store();
        letters = UnaskedLetterStores.repository(store.database(), clock);
    }

    @AfterEach
    void disconnect() {
        store.close();
    }

    @Test
    void anAddressGetsFiveOnADayHoweverItIsSpelled() {
        for (int sent = 0; sent < UnaskedLetters.MOST_A_DAY; sent++) {
            assertThat(letters.take(STRANGER, EVENING)).isTrue();
        }

        assertThat(letters.take(STRANGER, EVENING)).isFalse();
        assertThat(letters.take("Stranger@EXAMPLE.com", EVENING)).isFalse();
        assertThat(letters.take("other@example.com", EVENING)).isTrue();
        assertThat(letters.take(STRANGER, EVENING.plusSeconds(1))).as("the next day").isTrue();
    }

    @Test
    void whatDidNotLeaveIsNotCounted() {
        for (int tried = 0; tried < 20; tried++) {
            assertThat(letters.take(STRANGER, EVENING)).isTrue();
            letters.giveBack(STRANGER, EVENING);
        }
    }

    @Test
    void manyInstancesTogetherSendNoMore() throws Exception {
        var sent = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) {
                threads.submit(() -> letters.take(STRANGER, EVENING) ? sent.incrementAndGet() : 0);
            }
        }

        assertThat(sent).hasValue(UnaskedLetters.MOST_A_DAY);
    }

    @Test
    void theAddressIsNotKeptAndItsCountNotForLong() {
        letters.take(STRANGER, EVENING);
        var kept = store.database().getCollection("unaskedLetters");
        assertThat(String.valueOf(kept.find().first())).doesNotContain("stranger");

        clock.set(EVENING.plus(Duration.ofDays(2)).minusSeconds(1));
        letters.run();
        assertThat(kept.countDocuments()).isEqualTo(1);
        clock.set(EVENING.plus(Duration.ofDays(2)));
        letters.run();
        assertThat(kept.countDocuments()).isZero();
    }
}
