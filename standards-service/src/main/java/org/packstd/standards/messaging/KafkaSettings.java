package org.packstd.standards.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made, and how often a message is tried.
 *
 * @param partitions of each of our topics, the same in all services; a topic that exists with fewer gets more, never less
 * @param replication copies of each partition; -1 leaves it to the broker
 * @param tries of a message before it goes to the dead letters
 * @param backOff pause before the second try; it doubles with each
 * @param outagePause between tries while the database is away; these are not counted
 */
@ConfigurationProperties("registry.kafka")
public record KafkaSettings(@DefaultValue("6") int partitions, @DefaultValue("-1") short replication,
        @DefaultValue("5") int tries, @DefaultValue("200ms") Duration backOff,
        @DefaultValue("2s") Duration outagePause) {}
