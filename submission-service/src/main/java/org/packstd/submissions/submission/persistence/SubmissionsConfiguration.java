package org.packstd.submissions.submission.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.submission.Alarm;
import org.packstd.submissions.outbox.RelayLoop;
import org.packstd.submissions.submission.EventEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {

    @Bean
    AuditedCollection auditedSubmissions() {
        return new AuditedCollection("submissions");
    }

    @Bean
    BallotsDue ballotsDue(MongoDatabase database, Clock clock) {
        return new BallotsDue(database.getCollection("submissions"), clock);
    }

    @Bean
    MongoInvitations invitations(MongoDatabase database) {
        return new MongoInvitations(database.getCollection("submissions"));
    }

    @Bean
    MongoSubmissions submissions(MongoDatabase database, EventEncoder events, RelayLoop relay, Alarm alarm) {
        return new MongoSubmissions(database.getCollection("submissions"), events, relay::wake, alarm::ring);
    }
}
