package org.packstd.submissions.submission.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.packstd.submissions.outbox.Lease;
import org.packstd.submissions.outbox.OutboxAge;
import org.packstd.submissions.outbox.OutboxRelay;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.submission.EventEncoder;
import org.packstd.submissions.topic.KafkaSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;

/** The topic of the submissions, and who fills it. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {

    private static final String TOPIC = "packstd.submissions.v1";

    /** Long enough to outlive a pause of the holder, short enough that nobody waits long for the next one. */
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    @Bean
    EventEncoder submissionEvents() {
        return new SubmissionEvents();
    }

    @Bean
    RelayLoop relayLoop(MongoDatabase database, KafkaTemplate<String, String> kafka, Clock clock) {
        var relay = new OutboxRelay(speaking(database), kafka, TOPIC, "/submission-service");
        return new RelayLoop(relay, new Lease(database.getCollection("leases"), "outbox", LEASE, clock), POLL);
    }

    @Bean
    OutboxAge outboxAge(MongoDatabase database, Clock clock) {
        return new OutboxAge(speaking(database), clock);
    }

    private static List<MongoCollection<Document>> speaking(MongoDatabase database) {
        return Stream.of("submissions", "declarations", "reminders").map(database::getCollection).toList();
    }

    @Bean
    NewTopic submissionsTopic(KafkaSettings settings) {
        return settings.topic(TOPIC);
    }
}
