package org.packstd.submissions.declaration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a holder stated.
 *
 * @param text        the exact words, since the option does not say their limits
 * @param reciprocity whether it holds only for those who do the same
 * @param signedFile  hash of the form that was signed and is kept elsewhere, as {@code sha256:} and hexadecimal digits
 */
public record Statement(LicensingOption option, String text, boolean reciprocity, @Nullable String signedFile,
        Instant receivedAt) {}
