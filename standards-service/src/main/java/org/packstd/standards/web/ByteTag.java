package org.packstd.standards.web;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of what is computed for each answer: the hash of its bytes, so that a new way to compute it shows, or of all
 * that its bytes follow from.
 */
public final class ByteTag {

    private static final int DIGITS = 32;

    private ByteTag() {}

    /** In hexadecimal digits, without quotation marks. */
    public static String of(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }

    /** In hexadecimal digits, without quotation marks. */
    public static String of(byte[] bytes) {
        return DigestUtils.sha256Hex(bytes).substring(0, DIGITS);
    }

    /**
     * Whether the caller holds the answer with that tag, so that it need not be made.
     *
     * @param etag in quotation marks
     * @param ifNoneMatch the header of that name: tags, or {@code *} for whatever there is
     */
    public static boolean isHeld(String etag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || ifNoneMatch.contains(etag));
    }
}
