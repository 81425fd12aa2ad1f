package org.packstd.local.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.packstd.local.system.Part.Port;
import org.packstd.local.system.Part.Program;
import org.packstd.local.system.Part.Tier;

/** What the system is made of. */
final class Parts {
    /** Everyone knows the secrets of the demo people: nobody beyond this machine may use them. */
    private static final String LOOPBACK = "127.0.0.1";

    /**
     * All data of the embedded database is in its heap, some 8 kB for each standard that was published; it takes what it has. Its
     * young generation would stay as small as a heap of 32 MB has it until the first full collection: many collections.
     */
    private static final List<String> AS_MUCH_AS_THERE_IS_DATA = List.of("-Xms48m", "-Xmn24m", "-Xmx2g");

    private static final String EVERYBODY_AT_ONCE = "1000000"; // requests a minute

    private final Settings settings;
    private final Ports ports;
    private final Build build;

    private Parts(Settings settings) {
        this.settings = settings;
        this.ports = settings.ports();
        this.build = Build.in(settings.root());
    }

    /** All parts to start, the embedded servers only where no real one is given. */
    static List<Part> of(Settings settings) {
        var parts = new Parts(settings);
        var all = new ArrayList<Part>();
        if (settings.externals().mongo().isEmpty()) {
            all.add(parts.mongo());
        }
        if (settings.externals().kafka().isEmpty()) {
            all.add(parts.kafka());
        }
        if (settings.externals().issuer().isEmpty()) {
            all.add(parts.identity());
        }
        all.add(parts.standards());
        all.add(parts.submissions());
        all.add(parts.notifications());
        all.add(parts.gateway());
        return List.copyOf(all);
    }

    /** Whatever the services stand on, as far as it is embedded. */
    static List<Part> ground(Settings settings) {
        return of(settings).stream().filter(part -> part.tier() == Tier.GROUND).toList();
    }

    /** One of the services, or the gateway, as this build has it. */
    static Part named(Settings settings, String name) {
        var parts = new Parts(settings);
        return switch (name) {
            case "standards-service" -> parts.standards();
            case "submission-service" -> parts.submissions();
            case "notification-service" -> parts.notifications();
            case "gateway" -> parts.gateway();
            default -> throw new IllegalArgumentException("name: " + name + " (expected: a service or the gateway)");
        };
    }

    private Part mongo() {
        var server = new Program.MainClass(build.launcherClassPath(), "org.packstd.local.mongo.MongoProcess");
        return new Part("mongo", Tier.GROUND, server, AS_MUCH_AS_THERE_IS_DATA, List.of(),
                Map.of("MONGO_PORT", Integer.toString(ports.mongo()), "MONGO_DATA", data("mongo")),
                List.of(new Port("MONGO_PORT", ports.mongo())), new Readiness.Listening(ports.mongo()));
    }

    private Part kafka() {
        var broker = new Program.MainClass(build.launcherClassPath(), "org.packstd.local.kafka.KafkaBroker");
        return new Part("kafka", Tier.GROUND, broker, List.of(),
                List.of(Integer.toString(ports.kafka()), Integer.toString(ports.kafkaController()), data("kafka")),
                Map.of(),
                List.of(new Port("KAFKA_PORT", ports.kafka()),
                        new Port("KAFKA_CONTROLLER_PORT", ports.kafkaController())),
                new Readiness.Listening(ports.kafka()));
    }

    private Part identity() {
        var environment = Map.of("SERVER_ADDRESS", LOOPBACK, "SERVER_PORT",
                Integer.toString(ports.identity()), "IDENTITY_PORT", Integer.toString(ports.identity()),
                "IDENTITY_DATA", data("identity"), "GATEWAY_PORT",
                Integer.toString(ports.gateway()));
        return new Part("identity", Tier.GROUND, jar("deploy/local/identity", "local-identity"), List.of(), List.of(),
                environment,
                List.of(new Port("IDENTITY_PORT", ports.identity())), new Readiness.Healthy(ports.identity()));
    }

    private Part standards() {
        return service("standards-service", "STANDARDS_PORT", ports.standards(), database("standards"));
    }

    private Part submissions() {
        var environment = database("submissions");
        if (settings.externals().issuer().isEmpty()) {
            environment.put("SUBMISSIONS_CLIENT_ID", "submission-service");
            environment.put("SUBMISSIONS_CLIENT_SECRET", "demo-submission-service");
        }
        return service("submission-service", "SUBMISSIONS_PORT", ports.submissions(), environment);
    }

    private Part notifications() {
        var environment = database("notifications");
        environment.put("SECRETS_KEY", SecretsKey.in(settings.data()));
        environment.put("WEBHOOKS_ALLOW_LOCAL", "true"); // or nobody could receive a webhook on this machine
        environment.put("PUBLIC_URL", settings.gateway());
        environment.put("MAIL_DIRECTORY", settings.mail().toString()); // unless SMTP_HOST says where mail goes
        return service("notification-service", "NOTIFICATIONS_PORT", ports.notifications(), environment);
    }

    private Part service(String name, String variable, int port, Map<String, String> environment) {
        environment.putAll(surroundings(port));
        return new Part(name, Tier.SERVICES, jar(name, name), List.of(), List.of(), Map.copyOf(environment),
                List.of(new Port(variable, port)), new Readiness.Healthy(port));
    }

    private Part gateway() {
        var environment = surroundings(ports.gateway());
        for (var limit : List.of("LIMIT_ADDRESS", "LIMIT_CLIENT", "LIMIT_ORGANISATION")) {
            environment.put(limit, EVERYBODY_AT_ONCE); // all people of the demo have the same address
        }
        if (settings.externals().issuer().isEmpty()) {
            environment.put("OIDC_CLIENT_ID", "portal");
            environment.put("OIDC_CLIENT_SECRET", "demo-portal");
        }
        return new Part("gateway", Tier.EDGE, jar("gateway", "gateway"), List.of("--enable-native-access=ALL-UNNAMED"),
                List.of(), environment, List.of(new Port("GATEWAY_PORT", ports.gateway())),
                new Readiness.Healthy(ports.gateway()));
    }

    private Map<String, String> database(String name) {
        var environment = new HashMap<String, String>();
        environment.put("MONGODB_URI", new MongoUri(settings.mongoUri()).withDatabase(name));
        return environment;
    }

    private Map<String, String> surroundings(int port) {
        var environment = new HashMap<String, String>();
        environment.put("SERVER_ADDRESS", LOOPBACK);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("METRICS_AT_SERVICE_PORT", "true"); // which only this machine reaches
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.kafkaServers());
        environment.put("OIDC_ISSUER_URI", settings.issuer());
        environment.put("STANDARDS_URL", "http://127.0.0.1:" + ports.standards());
        environment.put("SUBMISSIONS_URL", "http://127.0.0.1:" + ports.submissions());
        environment.put("NOTIFICATIONS_URL", "http://127.0.0.1:" + ports.notifications());
        environment.put("LOGGING_LEVEL_ORG_APACHE_KAFKA", "warn"); // its clients list all their settings at each start
        return environment;
    }

    private String data(String part) {
        return settings.data().resolve(part).toString();
    }

    private Program jar(String module, String artifact) {
        return new Program.BootJar(build.jar(module, artifact));
    }
}
