package org.packstd.local.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.packstd.local.relay.Relay;
import org.packstd.local.relay.Relay.Cut;
import org.packstd.local.system.Ports;

/**
 * Every line between two parts, each through a relay of its own, so that one can be cut while all others hold. The parts are
 * told other addresses by their environment, as anybody may; what the suite itself asks takes no line of these.
 */
final class Network implements AutoCloseable {
    /** Beyond the ten seconds for which whoever asks the database waits, and after which a consumer is given up. */
    private static final Duration TIME = Duration.ofSeconds(15);

    private final Ports ports;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Map<String, String>> environment = new TreeMap<>();

    /** From whoever connects to whoever is connected to. */
    private record Line(String from, String to, Relay relay) {

        String name(Cut how) {
            return "%s to %s %s for %d s".formatted(from, to, how.name().toLowerCase(Locale.ROOT), TIME.toSeconds());
        }
    }

    private Network(Ports ports) {
        this.ports = ports;
    }

    /** Lines to all parts of a system that is to be found at these ports. */
    static Network to(Ports ports) throws IOException {
        var network = new Network(ports);
        network.database("standards-service", "standards");
        network.database("submission-service", "submissions");
        network.database("notification-service", "notifications");
        network.broker(List.of("standards-service", "submission-service", "notification-service"));
        network.services("gateway", "standards-service", "submission-service", "notification-service");
        network.services("standards-service", "submission-service"); // keys of tokens for API keys
        network.services("submission-service", "standards-service"); // validation and likeness
        network.services("notification-service", "standards-service", "submission-service"); // filters, keys
        for (var part : List.of("gateway", "standards-service", "submission-service", "notification-service")) {
            network.provider(part);
        }
        return network;
    }

    private void database(String service, String name) throws IOException {
        set(service, "MONGODB_URI", "mongodb://127.0.0.1:%d/" + name, line(service, "mongo", ports.mongo()));
    }

    /** A client of Kafka goes where the broker says that it is, so there is a port of the broker for each line. */
    private void broker(List<String> services) throws IOException {
        var relayed = new ArrayList<String>();
        var own = Ports.free(services.size());
        for (int i = 0; i < services.size(); i++) {
            var line = line(services.get(i), "kafka", own.get(i));
            set(services.get(i), "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:%d", line);
            relayed.add(own.get(i) + ":" + line.port());
        }
        environmentOf("kafka").put("KAFKA_RELAYED", String.join(",", relayed));
    }

    private void services(String from, String... services) throws IOException {
        for (var service : services) {
            switch (service) {
                case "standards-service" ->
                    set(from, "STANDARDS_URL", "http://127.0.0.1:%d", line(from, service, ports.standards()));
                case "submission-service" ->
                    set(from, "SUBMISSIONS_URL", "http://127.0.0.1:%d", line(from, service, ports.submissions()));
                case "notification-service" ->
                    set(from, "NOTIFICATIONS_URL", "http://127.0.0.1:%d", line(from, service, ports.notifications()));
                default -> throw new IllegalArgumentException("service: " + service);
            }
        }
    }

    /** The issuer stays who it is, since tokens name it; keys and tokens are asked for over the line. */
    private void provider(String part) throws IOException {
        var line = line(part, "identity", ports.identity());
        set(part, "OIDC_JWK_SET_URI", "http://127.0.0.1:%d/oauth2/jwks", line);
        set(part, "OIDC_TOKEN_URI", "http://127.0.0.1:%d/oauth2/token", line);
    }

    private Relay line(String from, String to, int port) throws IOException {
        var relay = Relay.at(0, () -> port);
        lines.add(new Line(from, to, relay));
        return relay;
    }

    private void set(String part, String variable, String shape, Relay line) {
        environmentOf(part).put(variable, shape.formatted(line.port()));
    }

    private Map<String, String> environmentOf(String part) {
        return environment.computeIfAbsent(part, _ -> new TreeMap<>());
    }

    /** What each part has to be told, by its name. */
    Map<String, Map<String, String>> environment() {
        return environment;
    }

    /** Each line cut in either way. */
    List<Fault> faults() {
        return lines.stream().flatMap(line -> List.of(cut(line, Cut.REFUSED), cut(line, Cut.SWALLOWED)).stream())
                .toList();
    }

    private static Fault cut(Line line, Cut how) {
        var keys = line.to().equals("identity");
        return new Fault(line.name(how) + (keys ? ", from before its start" : ""), system -> {
            line.relay().cut(how);
            try {
                if (keys) { // or it would go on with the keys that it has
                    system.kill(line.from());
                    system.restart(line.from());
                }
                Fault.pause(TIME);
            } finally {
                line.relay().heal();
            }
            return 1;
        });
    }

    @Override
    public void close() throws IOException {
        for (var line : lines) {
            line.relay().close();
        }
    }
}
