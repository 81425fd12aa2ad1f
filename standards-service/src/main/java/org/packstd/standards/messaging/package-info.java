/** How this service speaks Kafka: topics, CloudEvents headers, and what becomes of messages that cannot be consumed. */
@NullMarked
package org.packstd.standards.messaging;

import org.jspecify.annotations.NullMarked;
