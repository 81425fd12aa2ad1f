package org.packstd.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.packstd.standards.log.LogBroken;

/** What becomes of the log when something cannot be told, and who hears of it. */
class LogRoundTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> done = new ArrayList<>();

    @Test
    void aStandardThatCannotBeToldKeepsNoneFromBeingLogged() {
        var round = round(failing(new NoSuchElementException("its revision is not stored")), working("log", true));

        assertThatThrownBy(round::relay).isInstanceOf(NoSuchElementException.class);

        assertThat(done).containsExactly("log");
        assertThat(count("untold")).isOne();
        assertThat(count("refused")).isZero();
    }

    @Test
    void bothGoOnAsLongAsOneOfThemMayHaveMore() {
        assertThat(round(working("beginning", true), working("log", false)).relay()).isTrue();
        assertThat(round(working("beginning", false), working("log", true)).relay()).isTrue();
        assertThat(round(working("beginning", false), working("log", false)).relay()).isFalse();

        assertThat(done).containsExactly("beginning", "log", "beginning", "log", "beginning", "log");
        assertThat(count("untold") + count("refused")).isZero();
    }

    @Test
    void whoeverWatchesIsToldThatTheLogStandsStillAndWhy() {
        var round = round(working("beginning", false), failing(new IllegalStateException("only a newer instance")));
        var altered = round(working("beginning", false), failing(new LogBroken("a node is another one")));

        assertThatThrownBy(round::relay).hasMessageContaining("newer instance");
        assertThat(count("untold")).isOne();
        assertThat(count("refused")).isZero();

        assertThatThrownBy(altered::relay).isInstanceOf(LogBroken.class);
        assertThat(count("untold")).isOne();
        assertThat(count("refused")).isOne();
    }

    @Test
    void aDatabaseThatIsAwayIsNothingThatCannotBeTold() {
        var away = failing(new MongoException("away"));

        assertThatThrownBy(round(away, working("log", true))::relay).isInstanceOf(MongoException.class);
        assertThatThrownBy(round(working("beginning", true), away)::relay).isInstanceOf(MongoException.class);

        assertThat(count("untold")).isZero();
    }

    private LogRound round(LogRound.Part beginning, LogRound.Part log) {
        return new LogRound(beginning, log, meters);
    }

    private LogRound.Part working(String what, boolean more) {
        return () -> {
            done.add(what);
            return more;
        };
    }

    private static LogRound.Part failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private double count(String counter) {
        return meters.get("packstd.log." + counter).counter().count();
    }
}
