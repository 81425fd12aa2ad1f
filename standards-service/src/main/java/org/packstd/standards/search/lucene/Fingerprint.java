package org.packstd.standards.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what an index holds: a sum over its standards, so that the order in which they came does not matter. */
final class Fingerprint {

    private long high;
    private long low;

    void add(Object part) {
        var digest = ByteBuffer.wrap(sha256(part.toString()));
        high += digest.getLong();
        low += digest.getLong();
    }

    void remove(Object part) {
        var digest = ByteBuffer.wrap(sha256(part.toString()));
        high -= digest.getLong();
        low -= digest.getLong();
    }

    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }

    /** SHA-256 of a text in hexadecimal. */
    static String of(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
