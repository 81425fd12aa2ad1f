package org.packstd.notifications.database;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** A caller is told soon that the database is away; the driver's own 30 s outlast most of them. */
    private static final long PATIENCE_SECONDS = 5;

    /** No read here takes long; without a limit a half-open connection would hold its caller for ever. */
    private static final int SILENCE_SECONDS = 10;

    @Bean
    MongoClientSettingsBuilderCustomizer patience() {
        return settings -> settings
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout((int) PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SILENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Bean
    MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
        var name = Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "notifications");
        return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY);
    }
}
