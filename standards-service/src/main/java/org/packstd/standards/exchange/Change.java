package org.packstd.standards.exchange;

import java.time.Instant;
import org.packstd.standards.standard.Designation;

/**
 * An entry of the feed: something happened to a standard.
 *
 * @param sequence position in the feed, from 1 without gaps
 * @param event id of the event, such as {@code PS-CSP-0012/A/published}; the one that messages and webhooks carry
 * @param type such as {@code standard.published}
 * @param at when it happened, which may be long before it came to this registry
 */
public record Change(long sequence, String event, String type, Designation designation, Instant at) {}
