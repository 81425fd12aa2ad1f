package org.packstd.standards.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The entity tag of what is computed for each answer: the hash of its bytes, so that a new way to compute it shows, or of all
 * that its bytes follow from.
 */
public final class ByteTag {

    private static final int BYTES = 16;

    private ByteTag() {}

    /** In hexadecimal digits, without quotation marks. */
    public static String of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 (expected: in every JDK)", missing);
        }
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
