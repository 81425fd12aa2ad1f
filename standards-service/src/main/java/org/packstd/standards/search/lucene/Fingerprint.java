package org.packstd.standards.search.lucene;

import java.nio.ByteBuffer;
import org.apache.commons.codec.digest.DigestUtils;

/** Names what an index holds: a sum over its standards, so that the order in which they came does not matter. */
final class Fingerprint {

    private long high;
    private long low;

    void add(Object part) {
        var digest = ByteBuffer.wrap(DigestUtils.sha256(part.toString()));
        high += digest.getLong();
        low += digest.getLong();
    }

    void remove(Object part) {
        var digest = ByteBuffer.wrap(DigestUtils.sha256(part.toString()));
        high -= digest.getLong();
        low -= digest.getLong();
    }

    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }

    /** SHA-256 of a text in hexadecimal. */
    static String of(String text) {
        return DigestUtils.sha256Hex(text);
    }
}
