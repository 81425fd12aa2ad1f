package org.packstd.notifications.endpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets unreadable in the database: AES-256-GCM, each bound to its endpoint so that none can be swapped. */
public final class SecretBox {

    private static final String VERSION = "1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(SecretKey key) {
        this.key = key;
    }

    /**
     * A box for the key in the setting {@code SECRETS_KEY}.
     *
     * @param base64 32 bytes
     * @throws IllegalArgumentException if it is anything else; the service must not start then
     */
    public static SecretBox withKey(String base64) {
        try {
            var key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return new SecretBox(new SecretKeySpec(key, "AES"));
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, without the value
        }
        throw new IllegalArgumentException(
                "SECRETS_KEY: missing or not a key (expected: 32 random bytes, as of 'openssl rand -base64 32')");
    }

    public SealedSecret seal(WebhookSecret secret, EndpointId owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret.key(), owner);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return new SealedSecret(VERSION + Base64.getEncoder().encodeToString(both));
    }

    /** @throws IllegalStateException if it was sealed with another key, for another endpoint, or was tampered with */
    public WebhookSecret open(SealedSecret sealed, EndpointId owner) {
        if (!sealed.text().startsWith(VERSION)) {
            throw new IllegalStateException("the secret of " + owner + " was sealed by a newer version");
        }
        var both = Base64.getDecoder().decode(sealed.text().substring(VERSION.length()));
        var nonce = Arrays.copyOf(both, NONCE_BYTES);
        var secret = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new WebhookSecret(crypt(Cipher.DECRYPT_MODE, nonce, secret, owner));
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, EndpointId owner) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.text().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the secret of " + owner + " does not fit SECRETS_KEY", wrong);
        }
    }
}
