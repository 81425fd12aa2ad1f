package org.packstd.submissions.need;

import java.time.Instant;

/**
 * That an organisation has a need too.
 *
 * @param named whether its name may be shown
 */
public record Support(NeedId need, String organisation, boolean named, Instant since) {}
