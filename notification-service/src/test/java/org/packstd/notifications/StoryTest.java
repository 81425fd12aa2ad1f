package org.packstd.notifications;

import org.springframework.kafka.test.context.EmbeddedKafka;

@EmbeddedKafka(partitions = 2, bootstrapServersProperty = "KAFKA_BOOTSTRAP_SERVERS")
class StoryTest extends Stories {}
