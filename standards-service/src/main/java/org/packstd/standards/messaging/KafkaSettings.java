package org.packstd.standards.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are made, and how often a message is tried.
 *
 * @param partitions of each topic that we make; a topic that exists keeps its own
 * @param replication copies of each partition; 1 for a laptop, 3 for production
 * @param tries of a message before it goes to the dead letters
 * @param backOff pause before the second try; it doubles with each
 */
@ConfigurationProperties("registry.kafka")
public record KafkaSettings(@DefaultValue("6") int partitions, @DefaultValue("1") short replication,
        @DefaultValue("5") int tries, @DefaultValue("200ms") Duration backOff) {}
