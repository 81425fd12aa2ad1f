package org.packstd.submissions.check.persistence;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckedTextsConfiguration {

    @Bean
    MongoCheckedTexts checkedTexts(MongoDatabase database) {
        return new MongoCheckedTexts(database.getCollection("checkedTexts"));
    }
}
