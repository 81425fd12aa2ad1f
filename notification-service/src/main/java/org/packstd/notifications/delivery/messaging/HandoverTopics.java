package org.packstd.notifications.delivery.messaging;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class HandoverTopics {

    @Bean
    KafkaAdmin.NewTopics topicsOfHandover(@Value("${packstd.kafka.partitions}") int partitions,
            @Value("${packstd.kafka.replication}") short replication) {
        return new KafkaAdmin.NewTopics(Stream.of(Topics.CHUNKS, Topics.DELIVERIES)
                .flatMap(topic -> Stream.of(topic, topic + Topics.DEAD_LETTERS))
                .map(topic -> TopicBuilder.name(topic).partitions(partitions).replicas(replication).build())
                .toArray(NewTopic[]::new));
    }
}
