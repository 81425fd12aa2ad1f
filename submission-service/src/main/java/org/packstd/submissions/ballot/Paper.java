package org.packstd.submissions.ballot;

import org.jspecify.annotations.Nullable;

/**
 * The paper of one organisation in one ballot.
 *
 * @param version 0 as long as it was never voted on, one more with every change of the vote
 * @param sealed  whether it takes no more votes and counts
 */
public record Paper(String organisation, @Nullable Vote vote, long version, boolean sealed) {}
