package org.packstd.submissions.comment.persistence;

import com.mongodb.client.MongoDatabase;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommentsConfiguration {

    private static final String COLLECTION = "comments";

    @Bean
    MongoComments comments(MongoDatabase database) {
        return new MongoComments(database.getCollection(COLLECTION));
    }

    @Bean
    AuditedCollection auditedComments() {
        return new AuditedCollection(COLLECTION);
    }
}
