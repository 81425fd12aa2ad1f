package org.packstd.notifications.hearing.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made, and how often a record is tried.
 *
 * @param partitions    of each topic, the same in all services; one that exists with fewer gets more, never fewer
 * @param replication   copies of each partition of a topic that we make; -1 for what the broker has as its default
 * @param tries         of a record before it goes to the dead letters
 * @param backOff       pause before the second try; it trebles with each
 * @param outageBackOff pause between tries, without end, while the database is away
 */
@ConfigurationProperties("packstd.kafka")
record KafkaSettings(@DefaultValue("6") int partitions, @DefaultValue("-1") short replication,
        @DefaultValue("5") int tries, @DefaultValue("500ms") Duration backOff,
        @DefaultValue("2s") Duration outageBackOff) {}
