package org.packstd.submissions.proposal;

/**
 * The typed specification, as JSON text.
 *
 * <p>Text and not a tree: what a member wrote may have any member names and any figures, and must come back and go on to
 * publication exactly as it was written.
 */
public record Payload(String json) {}
