package org.packstd.submissions.organisation.persistence;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationsConfiguration {

    @Bean
    MongoOrganisations organisations(MongoDatabase database) {
        return new MongoOrganisations(database.getCollection("organisations"));
    }
}
