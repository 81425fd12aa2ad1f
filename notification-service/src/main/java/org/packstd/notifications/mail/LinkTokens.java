package org.packstd.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.packstd.notifications.subscription.SubscriptionId;

/**
 * Tokens in links that end a subscription. Nobody can make one without our key, and nothing has to be stored for it: a
 * subscription that is gone makes its token worthless.
 */
public final class LinkTokens {

    private static final String PURPOSE = "packstd unsubscribe v1";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 18;
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9-]{1,80})\\.([A-Za-z0-9_-]{24})");

    private final byte[] key;

    /** @param secret from which the key of these tokens is derived; the same for all instances */
    public LinkTokens(String secret) {
        this.key = mac(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    public String of(SubscriptionId subscription) {
        return subscription.text() + "." + seal(subscription.text());
    }

    /** The subscription that a token of ours is for; empty if it is none. Says nothing of whether it still exists. */
    public Optional<SubscriptionId> read(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var expected = seal(parts.group(1)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, parts.group(2).getBytes(StandardCharsets.US_ASCII))
                ? Optional.of(new SubscriptionId(parts.group(1)))
                : Optional.empty();
    }

    private String seal(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac(key, text), SEAL_BYTES));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
