package org.packstd.submissions.ballot;

import org.jspecify.annotations.Nullable;

/** What a voter says, before it is known to be a vote. */
public record Said(Position position, @Nullable String comment, @Nullable Reason reason) {}
