package org.packstd.submissions.proposal;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * What the device is for which a standard is proposed: its structure, features and use scenarios, as JSON text. Part of the
 * proposal and not of the specification: it explains, and binds nobody.
 */
public record DeviceContext(String json) {

    /** {@code sha256:} and 64 hexadecimal digits of the text as it is kept. */
    public String hash() {
        return "sha256:" + DigestUtils.sha256Hex(json);
    }
}
