package org.packstd.notifications.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs the webhooks of one endpoint, by the rules of Standard Webhooks. */
public final class WebhookSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    WebhookSecret(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("key: " + key.length + " bytes (expected: " + BYTES + ")");
        }
        this.key = key.clone();
    }

    public static WebhookSecret random() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new WebhookSecret(key);
    }

    /** For its owner: {@code whsec_} and the key in base64. */
    public String reveal() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** The value of {@code webhook-signature}: version and HMAC-SHA256 of id, time in seconds, and body. */
    public String sign(String id, Instant time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = id + "." + time.getEpochSecond() + "." + body;
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
