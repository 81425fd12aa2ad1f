package org.packstd.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void everyPartHasItsUsualPort() {
        var settings = Settings.from(Map.of(), ROOT);

        assertThat(settings.ports()).isEqualTo(new Ports(8080, 8081, 8082, 8083, 9000, 9092, 9093, 27017));
        assertThat(settings.gateway()).isEqualTo("http://localhost:8080");
        assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:9000");
    }

    @Test
    void aVariableMovesAPort() {
        var settings = Settings.from(Map.of("GATEWAY_PORT", "18080", "KAFKA_PORT", "19092"), ROOT);

        assertThat(settings.gateway()).isEqualTo("http://localhost:18080");
        assertThat(settings.kafkaServers()).isEqualTo("127.0.0.1:19092");
        assertThat(settings.ports().kafkaController()).as("the controller follows the broker").isEqualTo(19093);
    }

    @Test
    void whatIsNotAPortIsRefused() {
        assertThatThrownBy(() -> Settings.from(Map.of("MONGO_PORT", "70000"), ROOT))
                .hasMessage("MONGO_PORT: '70000' (expected: a port number, 1..65535)");
    }

    @Test
    void aRealServerTakesThePlaceOfTheEmbeddedOne() {
        var settings = Settings.from(Map.of("MONGODB_URI", "mongodb://db.example:27017"), ROOT);

        assertThat(settings.mongoUri()).isEqualTo("mongodb://db.example:27017");
        assertThat(settings.externals().kafka()).isEmpty();
    }

    @Test
    void eachServiceHasItsOwnDatabaseWhateverTheAddressNames() {
        assertThat(new MongoUri("mongodb://127.0.0.1:27017").withDatabase("standards"))
                .isEqualTo("mongodb://127.0.0.1:27017/standards");
        assertThat(new MongoUri("mongodb://a,b/?replicaSet=rs0").withDatabase("standards"))
                .isEqualTo("mongodb://a,b/standards?replicaSet=rs0");
        assertThat(new MongoUri("mongodb://u:p@a/admin").withDatabase("standards"))
                .isEqualTo("mongodb://u:p@a/standards?authSource=admin");
    }
}
