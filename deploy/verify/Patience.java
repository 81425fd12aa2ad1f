import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long is waited before a question is asked again, and how often. */
final class Patience {

    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration UNASKED = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofMinutes(1);

    private final int moments;
    private final Pause pause;

    /** Time that passes; whoever is interrupted meanwhile does not go on. */
    interface Pause {

        void of(Duration time) throws InterruptedException;
    }

    /** @param moments how often is waited for what was published this moment */
    Patience(int moments) {
        this(moments, time -> new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    Patience(int moments, Pause pause) {
        this.moments = moments;
        this.pause = pause;
    }

    int moments() {
        return moments;
    }

    /** What was just published is logged a moment later. */
    void aMoment() throws InterruptedException {
        pause.of(MOMENT);
    }

    /**
     * A registry that has too much to do says for how long; more than a minute is not waited.
     *
     * @param retryAfter seconds; a date, which others may send, and null mean two of them
     */
    void asAsked(String retryAfter) throws InterruptedException {
        var known = retryAfter != null && retryAfter.matches("\\d{1,9}");
        var asked = known ? Duration.ofSeconds(Long.parseLong(retryAfter)) : UNASKED;
        pause.of(asked.compareTo(MOST) > 0 ? MOST : asked);
    }
}
