package org.packstd.submissions.need.persistence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.packstd.submissions.need.MeetNeeds;
import org.packstd.submissions.need.Needs;
import org.packstd.submissions.need.ShareNeeds;
import org.packstd.submissions.proceedings.Proceedings;
import org.packstd.submissions.publication.AfterPublication;
import org.packstd.submissions.submission.Submissions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NeedsConfiguration {

    @Bean
    MongoNeeds needs(MongoDatabase database) {
        return new MongoNeeds(database);
    }

    @Bean
    ShareNeeds shareNeeds(Needs needs, Proceedings proceedings, Submissions submissions,
            MeetNeeds meet, Clock clock) {
        return new ShareNeeds(needs, proceedings, submissions, meet, clock);
    }

    @Bean
    MeetNeeds meetNeeds(Needs needs, Clock clock) {
        return new MeetNeeds(needs, clock);
    }

    @Bean
    AfterPublication needsAreMet(MeetNeeds needs) {
        return needs::published;
    }

    @Bean
    AuditedCollection auditedNeeds() {
        return new AuditedCollection("needs");
    }

    @Bean
    AuditedCollection auditedNeedSupports() {
        return new AuditedCollection("needSupports");
    }

    @Bean
    AuditedCollection auditedNeedAnswers() {
        return new AuditedCollection("needAnswers");
    }

    @Bean
    AuditedCollection auditedNeedOffers() {
        return new AuditedCollection("needOffers");
    }
}
