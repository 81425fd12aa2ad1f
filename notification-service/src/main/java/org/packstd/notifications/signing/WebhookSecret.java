package org.packstd.notifications.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that sender and receiver share, by the rules of Standard Webhooks: 24 to 64 random bytes, ours have 32. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;
    private static final String HMAC = "HmacSHA256";
    /** Asked for once: at each signature all would be asked again who knows it best. */
    private static final Provider PROVIDER = provider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    WebhookSecret(byte[] key) {
        if (key.length < FEWEST_BYTES || key.length > MOST_BYTES) {
            throw new IllegalArgumentException("key: %d bytes (expected: %d to %d)".formatted(key.length, FEWEST_BYTES,
                    MOST_BYTES));
        }
        this.key = key.clone();
    }

    private static Provider provider() {
        try {
            return Mac.getInstance(HMAC).getProvider();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public static WebhookSecret random() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** One that its owner brings along; empty if it is none. */
    public static Optional<WebhookSecret> parse(String text) {
        try {
            return text.startsWith(PREFIX)
                    ? Optional.of(new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length()))))
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** For its owner: {@code whsec_} and the key in base64. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** One signature: version and HMAC-SHA256 of id, time in seconds, and body. */
    public String sign(String id, Instant time, String body) {
        return sign(id + "." + time.getEpochSecond() + "." + body);
    }

    String sign(String signed) {
        try {
            var mac = Mac.getInstance(HMAC, PROVIDER);
            mac.init(new SecretKeySpec(key, HMAC));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
