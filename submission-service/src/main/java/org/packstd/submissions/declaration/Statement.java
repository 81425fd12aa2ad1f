package org.packstd.submissions.declaration;

import java.time.Instant;

/**
 * What a holder stated.
 *
 * @param text        the exact words, since the option does not say their limits
 * @param reciprocity whether it holds only for those who do the same
 */
public record Statement(LicensingOption option, String text, boolean reciprocity, Instant receivedAt) {}
