package org.packstd.standards.log.persistence;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Clock;
import org.packstd.standards.log.Signing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    @Bean
    Signing logKeys(MongoDatabase database, Clock clock, @Value("${registry.log.origin}") String origin,
            @Value("${registry.log.key-file:}") String keyFile) {
        return new LogKeys(database.getCollection("logKeys"), origin,
                keyFile.isBlank() ? null : KeyFiles.read(Path.of(keyFile)), clock);
    }
}
