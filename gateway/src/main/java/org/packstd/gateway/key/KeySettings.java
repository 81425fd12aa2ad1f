package org.packstd.gateway.key;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what is known of keys is held.
 *
 * @param held       how long a key that was revoked may still read, at most 10 s
 * @param refused    how long a key that is not good is not asked about again, at most {@code held}
 * @param remembered how many keys this process remembers at most; 100 to 1,000,000
 * @param patience   how long the service that owns the keys is waited for
 * @param idle       how long a connection to it that nobody uses is kept; less than it keeps one itself, or a question is
 *                   asked where nobody listens any more
 */
@ConfigurationProperties("gateway.keys")
public record KeySettings(Duration held, Duration refused, long remembered, Duration patience, Duration idle) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    public KeySettings {
        if (held.isNegative() || held.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("held: " + held + " (expected: at most " + LONGEST + ")");
        }
        if (refused.isNegative() || refused.compareTo(held) > 0) {
            throw new IllegalArgumentException("refused: " + refused + " (expected: at most held, " + held + ")");
        }
        if (remembered < 100 || remembered > 1_000_000) {
            throw new IllegalArgumentException("remembered: " + remembered + " (expected: 100 to 1000000)");
        }
    }
}
