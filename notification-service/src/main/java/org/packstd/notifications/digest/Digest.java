package org.packstd.notifications.digest;

import java.util.List;

/**
 * What was collected.
 *
 * @param events ids, in the order in which they were collected; at least one
 * @param more   how many there were that are not listed, because there were too many
 */
public record Digest(DigestId id, List<String> events, int more) {}
