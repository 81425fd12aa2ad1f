package org.packstd.submissions.ballot.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BallotPapersConfiguration {

    @Bean
    MongoBallotPapers ballotPapers(MongoDatabase database) {
        return new MongoBallotPapers(database.getCollection("ballotPapers"));
    }

    @Bean
    AuditedCollection auditedPapers() {
        return new AuditedCollection("ballotPapers");
    }

    @Bean
    MongoOpenPapers openPapers(MongoDatabase database) {
        return new MongoOpenPapers(database.getCollection("ballotPapers"));
    }
}
