package org.packstd.submissions.apikey.persistence;

import com.mongodb.client.MongoDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import org.packstd.submissions.apikey.AccessTokens;
import org.packstd.submissions.apikey.ApiKeys;
import org.packstd.submissions.apikey.ExchangeKeys;
import org.packstd.submissions.apikey.OwnKeys;
import org.packstd.submissions.audit.persistence.AuditedCollection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiKeysConfiguration {

    private static final String KEYS = "apiKeys";

    @Bean
    MongoApiKeys apiKeys(MongoDatabase database) {
        return new MongoApiKeys(database.getCollection(KEYS));
    }

    @Bean
    AuditedCollection auditedApiKeys() {
        return new AuditedCollection(KEYS);
    }

    @Bean
    TokenKeys tokenKeys(MongoDatabase database, Clock clock) {
        return new TokenKeys(database.getCollection("keyTokenKeys"), clock);
    }

    @Bean
    OwnKeys ownKeys(ApiKeys keys, Clock clock) {
        return new OwnKeys(keys, new SecureRandom(), clock);
    }

    @Bean
    ExchangeKeys exchangeKeys(ApiKeys keys, AccessTokens tokens, Clock clock) {
        return new ExchangeKeys(keys, tokens, clock);
    }
}
