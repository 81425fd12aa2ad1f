package org.packstd.notifications.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Which records of many are done, and which is given up, when one of them is to blame. */
class ManyRecordsTest {

    private final List<List<String>> worked = new ArrayList<>();
    private final List<Long> deadLetters = new ArrayList<>();
    private boolean fullOfLetters;
    private String guilty = "nobody";
    private RuntimeException fault = new IllegalStateException("our fault");

    @Test
    void allAreDoneInOneGoAndThoseThatAskForNothingArePassedOver() {
        take("a", "skip", "b", "c");

        assertThat(worked).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void whereNobodyAsksForAnythingNothingIsDone() {
        take("skip", "skip");

        assertThat(worked).isEmpty();
    }

    @Test
    void anUnreadableRecordGoesToTheDeadLettersInItsTurnAndTheOthersAreDone() {
        take("a", "b", "unreadable", "c", "unreadable");

        assertThat(worked).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(deadLetters).containsExactly(2L, 4L);
    }

    @Test
    void anUnreadableRecordIsNotGivenUpBeforeThoseBeforeItAreDone() {
        guilty = "b";

        assertThat(guiltyOf("a", "b", "unreadable")).isEqualTo(1);

        assertThat(deadLetters).isEmpty();
    }

    @Test
    void whereDeadLettersAreNotTakenTheUnreadableRecordComesAgain() {
        fullOfLetters = true;

        assertThat(guiltyOf("a", "unreadable", "c")).isEqualTo(1);

        assertThat(worked).containsExactly(List.of("a"));
    }

    @Test
    void aFaultOfOursIsPinnedOnTheGuiltyRecordAndThoseBeforeItAreDone() {
        guilty = "c";

        assertThat(guiltyOf("a", "skip", "b", "c", "d")).isEqualTo(3);

        assertThat(worked).containsExactly(List.of("a", "b", "c", "d"), List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void aFaultThatIsOverBySingleTriesIsNoFault() {
        fault = new IllegalStateException("only together");
        guilty = "together";

        assertThatCode(() -> take("a", "b")).doesNotThrowAnyException();

        assertThat(worked).containsExactly(List.of("a", "b"), List.of("a"), List.of("b"));
    }

    @Test
    void whileTheDatabaseIsAwayNoneIsTriedByItself() {
        fault = new MongoTimeoutException("nobody answers");
        guilty = "c";

        assertThat(guiltyOf("a", "b", "c")).isEqualTo(0);

        assertThat(worked).containsExactly(List.of("a", "b", "c"));
    }

    /** Returns where the record is that is named. */
    private long guiltyOf(String... values) {
        var failure = catchThrowableOfType(BatchListenerFailedException.class, () -> take(values));
        return Objects.requireNonNull(failure.getRecord()).offset();
    }

    private void take(String... values) {
        var batch = IntStream.range(0, values.length)
                .mapToObj(n -> new ConsumerRecord<>("topic", 0, n, "key", values[n])).toList();
        ManyRecords.each(batch, ManyRecordsTest::read, this::giveUp, this::work);
    }

    private void giveUp(ConsumerRecord<?, ?> record, Exception unreadable) {
        if (fullOfLetters) {
            throw new KafkaException("the broker is away", unreadable);
        }
        deadLetters.add(record.offset());
    }

    private static Optional<String> read(ConsumerRecord<String, String> record) {
        if (record.value().equals("unreadable")) {
            throw new IllegalArgumentException(record.value());
        }
        return Optional.of(record.value()).filter(value -> !value.equals("skip"));
    }

    private void work(List<String> all) {
        worked.add(all);
        var together = guilty.equals("together") && all.size() > 1;
        if (together || Stream.of(guilty).anyMatch(all::contains)) {
            throw fault;
        }
    }
}
