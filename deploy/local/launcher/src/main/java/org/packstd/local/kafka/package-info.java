/**
 * The Kafka broker of a local system: a real one, in KRaft mode, as a process of its own.
 *
 * <p>Broker and controller share the process; topics have one partition and one copy. Data stays in one directory, which
 * is formatted at the first start. Nothing else of the project depends on this package: it is started by name.
 */
@NullMarked
package org.packstd.local.kafka;

import org.jspecify.annotations.NullMarked;
