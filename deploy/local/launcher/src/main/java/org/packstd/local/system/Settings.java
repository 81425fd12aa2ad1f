package org.packstd.local.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a user may choose, by environment variables.
 *
 * @param root the directory of the project, where the jars are found
 * @param data what a run leaves behind: data, logs, process numbers
 * @param apps unpacked jars and their caches; kept when the data are forgotten
 */
public record Settings(Path root, Path data, Path apps, Ports ports, Externals externals) {

    /** Reads the variables named in {@link Ports} and {@link Externals}; those not set have their usual values. */
    public static Settings from(Map<String, String> environment, Path root) {
        var home = root.resolve("deploy/local/.data");
        return new Settings(root, home.resolve("run"), home.resolve("apps"), Ports.from(environment),
                Externals.from(environment));
    }

    /**
     * Real servers to use instead of the embedded ones, from {@code MONGODB_URI}, {@code KAFKA_BOOTSTRAP_SERVERS} and
     * {@code OIDC_ISSUER_URI}.
     */
    public record Externals(Optional<String> mongo, Optional<String> kafka, Optional<String> issuer) {

        /** Nothing but embedded servers. */
        public static final Externals NONE = new Externals(Optional.empty(), Optional.empty(), Optional.empty());

        static Externals from(Map<String, String> environment) {
            return new Externals(set(environment, "MONGODB_URI"), set(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                    set(environment, "OIDC_ISSUER_URI"));
        }

        private static Optional<String> set(Map<String, String> environment, String variable) {
            return Optional.ofNullable(environment.get(variable)).filter(Predicate.not(String::isBlank));
        }
    }

    public String mongoUri() {
        return externals.mongo().orElseGet(() -> "mongodb://127.0.0.1:" + ports.mongo());
    }

    public String kafkaServers() {
        return externals.kafka().orElseGet(() -> "127.0.0.1:" + ports.kafka());
    }

    public String issuer() {
        return externals.issuer().orElseGet(() -> "http://127.0.0.1:" + ports.identity());
    }

    /** Where everyone comes in. */
    public String gateway() {
        return "http://localhost:" + ports.gateway();
    }

    /** Where letters lie that were sent; any mail program opens them. */
    public Path mail() {
        return data.resolve("mail");
    }

    public Path logs() {
        return data.resolve("logs");
    }
}
