package org.packstd.notifications.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.StringJoiner;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps secrets unreadable in the database: AES-256-GCM, each bound to its owner so that none can be swapped. */
public final class SecretBox {

    private static final String VERSION = "1.";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Asked for once: at each secret all would be asked again who knows it best. */
    private static final Provider PROVIDER = provider();

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    private SecretBox(SecretKey key) {
        this.key = key;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
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

    public SealedSecret seal(WebhookSecret secret, String owner) {
        return seal(secret.key(), owner);
    }

    /** @throws IllegalStateException if it was sealed with another key, for another owner, or was tampered with */
    public WebhookSecret open(SealedSecret sealed, String owner) {
        return new WebhookSecret(unseal(sealed, owner));
    }

    /** A new pair of keys, the private half for that owner alone. */
    public WebhookKeys.KeyPair newKeyPair(String owner) {
        var halves = SigningKey.random();
        return new WebhookKeys.KeyPair(seal(halves.privateKey(), asymmetric(owner)), halves.publicKey());
    }

    /**
     * The value of {@code webhook-signature}: a signature by each key, separated by spaces; a receiver takes the message if
     * it can check one of them.
     *
     * @param id   of the message
     * @param time of this attempt
     * @throws IllegalStateException if a key was sealed for another owner
     */
    public String sign(WebhookKeys keys, String owner, String id, Instant time, String body) {
        var signed = id + "." + time.getEpochSecond() + "." + body;
        var signatures = new StringJoiner(" ").add(open(keys.current().sealed(), owner).sign(signed));
        for (var retiring : keys.retiring()) {
            if (retiring.signsAt(time)) {
                signatures.add(open(retiring.secret().sealed(), owner).sign(signed));
            }
        }
        if (keys.asymmetric() != null) {
            var key = SigningKey.of(unseal(keys.asymmetric().privateKey(), asymmetric(owner)));
            signatures.add(key.sign(signed));
        }
        return signatures.toString();
    }

    private static String asymmetric(String owner) {
        return owner + "/ed25519";
    }

    private SealedSecret seal(byte[] secret, String owner) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return new SealedSecret(VERSION + Base64.getEncoder().encodeToString(both));
    }

    private byte[] unseal(SealedSecret sealed, String owner) {
        if (!sealed.text().startsWith(VERSION)) {
            throw new IllegalStateException("the secret of " + owner + " was sealed by a newer version");
        }
        var both = Base64.getDecoder().decode(sealed.text().substring(VERSION.length()));
        var nonce = Arrays.copyOf(both, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length), owner);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            var cipher = Cipher.getInstance(CIPHER, PROVIDER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("the secret of " + owner + " does not fit SECRETS_KEY", wrong);
        }
    }
}
