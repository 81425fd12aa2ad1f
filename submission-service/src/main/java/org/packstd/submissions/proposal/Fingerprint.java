package org.packstd.submissions.proposal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Hashes texts in their order, so that other texts, and the same ones in other places, have another hash. */
public final class Fingerprint {

    private Fingerprint() {}

    /** @param texts null for one that is not there, which is not the same as an empty one */
    public static String of(@Nullable String... texts) {
        return "sha256:" + DigestUtils.sha256Hex(Arrays.stream(texts)
                .map(text -> text == null ? "-" : text.length() + ":" + text).collect(Collectors.joining()));
    }
}
