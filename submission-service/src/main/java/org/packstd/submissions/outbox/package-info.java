/**
 * Events that leave with the state that caused them.
 *
 * <p>An aggregate keeps its unsent events in the array {@code outbox} of its own document, written in the same single write
 * as the state; {@code outboxSince} says since when the oldest one waits. The relay sends them to Kafka in order and removes
 * them after the broker's acknowledgement: at least once, with a stable id. Never replace a whole aggregate document: it
 * would resurrect or lose events.
 */
@NullMarked
package org.packstd.submissions.outbox;

import org.jspecify.annotations.NullMarked;
