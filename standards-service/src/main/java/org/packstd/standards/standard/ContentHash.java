package org.packstd.standards.standard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the RFC 8785 canonical JSON of the normative content: {@code family}, {@code title}, {@code scope} and
 * {@code metadata} if there are any, and {@code payload}. Two revisions say the same exactly when their hashes are equal.
 *
 * @param text such as {@code sha256:} and 64 hexadecimal digits
 */
public record ContentHash(String text) {

    /**
     * Computes the hash.
     *
     * @param canonicalJson the normative content as RFC 8785 writes it
     */
    public static ContentHash over(String canonicalJson) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonicalJson.getBytes(StandardCharsets.UTF_8));
            return new ContentHash("sha256:" + HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
