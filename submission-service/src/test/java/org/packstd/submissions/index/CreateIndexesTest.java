package org.packstd.submissions.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CreateIndexesTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void aDatabaseThatIsStillStartingIsWaitedFor() {
        var start = new CreateIndexes(List.of(thereAfter(5)));

        start.start();

        assertThat(start.isRunning()).isTrue();
        assertThat(tries).hasValue(5);
    }

    @Test
    void aDatabaseThatDoesNotComeEndsTheStart() {
        var start = new CreateIndexes(List.of(thereAfter(Integer.MAX_VALUE)));

        assertThatThrownBy(start::start).isInstanceOf(MongoTimeoutException.class);
        assertThat(tries).hasValue(12);
    }

    private Indexed thereAfter(int needed) {
        return () -> {
            if (tries.incrementAndGet() < needed) {
                throw new MongoTimeoutException("no server");
            }
        };
    }
}
