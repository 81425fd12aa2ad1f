package org.packstd.standards.standard;

import org.apache.commons.codec.digest.DigestUtils;

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
        return new ContentHash("sha256:" + DigestUtils.sha256Hex(canonicalJson));
    }

    @Override
    public String toString() {
        return text;
    }
}
