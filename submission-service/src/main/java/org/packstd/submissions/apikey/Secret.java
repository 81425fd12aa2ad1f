package org.packstd.submissions.apikey;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The key itself: {@code psr_}, thirty random letters and digits, which are 178 bits, and six that check them. The beginning
 * and the check let scanners find keys that were published by mistake, and be sure that it is one.
 */
public record Secret(String text) {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String PREFIX = "psr_";
    private static final int RANDOM = 30;
    private static final int CHECK = 6;
    private static final Pattern SYNTAX = Pattern.compile(PREFIX + "[0-9A-Za-z]{" + (RANDOM + CHECK) + "}");

    /** @param random one that nobody can predict */
    static Secret draw(RandomGenerator random) {
        var drawn = new StringBuilder(RANDOM);
        for (var i = 0; i < RANDOM; i++) {
            drawn.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new Secret(PREFIX + drawn + check(drawn.toString()));
    }

    /** Empty for what cannot be a key, such as one with a letter too few or a wrong one. */
    static Optional<Secret> parse(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            return Optional.empty();
        }
        var drawn = text.substring(PREFIX.length(), PREFIX.length() + RANDOM);
        return text.endsWith(check(drawn)) ? Optional.of(new Secret(text)) : Optional.empty();
    }

    private static String check(String drawn) {
        var sum = new CRC32();
        sum.update(drawn.getBytes(StandardCharsets.US_ASCII));
        var left = sum.getValue();
        var digits = new StringBuilder(CHECK);
        for (var i = 0; i < CHECK; i++) {
            digits.append(DIGITS.charAt((int) (left % DIGITS.length())));
            left /= DIGITS.length();
        }
        return digits.reverse().toString();
    }

    /** All that is kept of it. A slow hash would protect what can be guessed; this cannot. */
    String hash() {
        return DigestUtils.sha256Hex(text);
    }

    /** Not the secret: this is what gets into logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
