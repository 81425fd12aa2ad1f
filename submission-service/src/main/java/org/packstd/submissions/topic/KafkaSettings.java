package org.packstd.submissions.topic;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.kafka.config.TopicBuilder;

/**
 * How topics are made.
 *
 * @param partitions   of each topic, the same in all services, because whoever comes first makes it; a topic that has fewer
 *                     gets more, one that has more keeps them
 * @param replication  copies of each partition; -1 leaves it to the broker
 * @param largestEvent bytes of the largest event that a topic takes
 */
@ConfigurationProperties("packstd.kafka")
public record KafkaSettings(@DefaultValue("6") int partitions, @DefaultValue("-1") short replication,
        @DefaultValue("4194304") int largestEvent) {

    /** An approved submission carries its whole payload, so topics take larger messages than Kafka's default. */
    public NewTopic topic(String name) {
        return TopicBuilder.name(name).partitions(partitions).replicas(replication)
                .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largestEvent)).build();
    }
}
