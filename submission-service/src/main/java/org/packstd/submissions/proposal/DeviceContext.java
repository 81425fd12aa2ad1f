package org.packstd.submissions.proposal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What the device is for which a standard is proposed: its structure, features and use scenarios, as JSON text. Part of the
 * proposal and not of the specification: it explains, and binds nobody.
 */
public record DeviceContext(String json) {

    /** {@code sha256:} and 64 hexadecimal digits of the text as it is kept. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
