package org.packstd.standards.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An Ed25519 key that signatures are checked with, by {@code c2sp.org/signed-note}. Written as
 * {@code name+id+base64(0x01 || key)}.
 */
public final class VerifierKey {

    static final int ID_LENGTH = 4;

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    /** What stands before the 32 bytes in the encoding that Java reads (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        if (name.isEmpty()
                || name.chars().anyMatch(each -> each == '+' || each <= ' ' || Character.isSpaceChar(each))) {
            throw new IllegalArgumentException(
                    "name of a key: '%s' (expected: without spaces and '+')".formatted(name));
        }
        this.name = name;
        this.key = key;
    }

    /** @param key an Ed25519 key of this JDK */
    public static VerifierKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException if the text is none, or its id is not that of the key
     */
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        var bytes = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (bytes.length != KEY_LENGTH + 1 || bytes[0] != ED25519) {
            throw new IllegalArgumentException(
                    "verifier key: " + text + " (expected: name+id+base64 of an Ed25519 key)");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!key.id().equals(parts[1])) {
            throw new IllegalArgumentException("verifier key: id %s (expected: %s)".formatted(parts[1], key.id()));
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(key), ID_LENGTH);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Whether this key made the signature. */
    boolean verifies(byte[] text, byte[] signature) {
        try {
            var encoded = ByteBuffer.allocate(PREFIX.length + KEY_LENGTH).put(PREFIX).put(key).array();
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(KEY_LENGTH + 1).put(ED25519).put(key).array();
        return "%s+%s+%s".formatted(name, id(), Base64.getEncoder().encodeToString(bytes));
    }
}
