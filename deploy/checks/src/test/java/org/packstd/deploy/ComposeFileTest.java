package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeFileTest {
    private static final String TEXT = Repository.text("deploy/compose/compose.yaml");
    private static final Map<String, Object> FILE = Repository.map(Repository.yamlOf(TEXT));
    private static final Map<String, Object> SERVICES = Repository.map(FILE.get("services"));

    /** Their images hold no program that could ask, or they end by themselves. */
    private static final Set<String> NOT_ASKED = Set.of("collector", "tempo", "mongodb-init");

    private static Stream<String> services() {
        return SERVICES.keySet().stream();
    }

    private static Stream<Application> applications() {
        return Application.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceIsToldOnlyWhatItAsksForAndAllThatItNeeds(Application application) {
        var told = new TreeSet<>(environment(application.name()).keySet());
        secrets(application.name()).forEach((_, target) -> told.add(target));

        assertThat(told).isSubsetOf(union(application.names(), Application.OF_THE_PLATFORM));
        assertThat(told).containsAll(application.needed());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceFindsTheOthersAtTheirPorts(Application application) {
        environment(application.name()).forEach((variable, value) -> {
            var address = Pattern.compile("http://([a-z-]+-service):(\\d+)").matcher(value.toString());
            if (address.matches()) {
                assertThat(environment(address.group(1)).get("SERVER_PORT")).as(variable).isEqualTo(address.group(2));
                assertThat(shared(application.name(), address.group(1))).as(variable).contains("services");
            }
        });
    }

    @Test
    void metricsAreReadAtThePortsThatTheServicesOpen() {
        var jobs = Repository.list(Repository.yaml("deploy/compose/prometheus/prometheus.yaml").get("scrape_configs"));
        var ports = new TreeMap<String, String>();
        for (var job : jobs) {
            for (var names : Repository.list(Repository.map(job).get("dns_sd_configs"))) {
                Repository.list(Repository.map(names).get("names"))
                        .forEach(name -> ports.put((String) name, Repository.word(Repository.map(names), "port")));
            }
        }
        assertThat(ports).containsOnlyKeys(Application.ALL.stream().map(Application::name).toList());
        ports.forEach((name, port) -> {
            assertThat(environment(name).get("MANAGEMENT_PORT")).as(name).isEqualTo(port);
            assertThat(shared(name, "prometheus")).as(name).isNotEmpty();
        });
    }

    @Test
    void whatIsToBeSaidIsInTheExample() {
        var example = Repository.text("deploy/compose/example.env").lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
        var asked = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)").matcher(TEXT).results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(example).isEqualTo(asked);
    }

    @Test
    void everySecretIsMadeAndEachIsUsed(@TempDir Path elsewhere) throws IOException, InterruptedException {
        for (var name : List.of("prepare", "example.env")) {
            Files.copy(Repository.path("deploy/compose").resolve(name), elsewhere.resolve(name));
        }
        var prepare = new ProcessBuilder("bash", elsewhere.resolve("prepare").toString()).redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("log").toFile())
                .start();
        assertThat(prepare.waitFor()).as(() -> Repository.text(elsewhere.resolve("log"))).isZero();

        var files = new TreeSet<String>();
        Repository.map(FILE.get("secrets")).forEach((name, secret) -> {
            var file = (String) Repository.map(secret).get("file");
            assertThat(elsewhere.resolve(file)).as(name).isReadable();
            files.add(elsewhere.resolve(file).getFileName().toString());
        });
        try (var made = Files.list(elsewhere.resolve("secrets"))) {
            assertThat(made.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(files);
        }
        var used = services().flatMap(service -> secrets(service).keySet().stream()).collect(Collectors.toSet());
        assertThat(used).isEqualTo(Repository.map(FILE.get("secrets")).keySet());
    }

    @ParameterizedTest
    @MethodSource("services")
    void noPasswordStandsInTheFile(String service) {
        environment(service).forEach((name, value) -> {
            if (name.matches(".*(PASSWORD|SECRET|KEY)(_.*|$)") && !name.endsWith("OPTS")) {
                assertThat(value.toString()).as(name).startsWith("/run/secrets/");
            }
            assertThat(value.toString()).as(name).doesNotContainPattern("://[^/@]*:[^/@]*@");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachIsBoundedPinnedAndAsked(String service) {
        var definition = Repository.map(SERVICES.get(service));
        assertThat(Repository.at(definition, "deploy", "resources", "limits", "memory")).isNotNull();
        assertThat((String) definition.get("image")).doesNotEndWith(":latest").matches(".+:[^/]+");
        assertThat(definition.containsKey("healthcheck")).isEqualTo(!NOT_ASKED.contains(service));
        assertThat(definition.get("restart")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("services")
    void eachWaitsForWhatIsThereAndSaysWhenItIsReady(String service) {
        Repository.map(Repository.map(SERVICES.get(service)).get("depends_on")).forEach((other, condition) -> {
            assertThat(SERVICES).containsKey(other);
            if ("service_healthy".equals(Repository.at(condition, "condition"))) {
                assertThat(Repository.map(SERVICES.get(other))).as(other).containsKey("healthcheck");
            }
            assertThat(shared(service, other)).as("%s waits for %s", service, other).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsMountedIsThere(String service) {
        for (var mount : Repository.list(Repository.map(SERVICES.get(service)).get("volumes"))) {
            var source = mount.toString().substring(0, mount.toString().indexOf(':'));
            if (source.startsWith(".")) {
                assertThat(Repository.path("deploy/compose").resolve(source)).exists();
            } else {
                assertThat(Repository.map(FILE.get("volumes"))).containsKey(source);
            }
        }
    }

    @Test
    void databasesAreReachedByTheirUsersAloneAndFromNoNetworkThatCallersReach() {
        assertThat(members("data")).containsExactlyInAnyOrder("mongodb-1", "mongodb-2", "mongodb-3", "mongodb-init",
                "kafka", "standards-service", "submission-service", "notification-service");
        assertThat(members("identity-data")).containsExactlyInAnyOrder("keycloak", "keycloak-database");
        assertThat(members("counting")).containsExactlyInAnyOrder("gateway", "redis-limits", "redis-sessions");
        for (var network : List.of("data", "identity-data", "counting", "services", "watching")) {
            assertThat(Repository.at(FILE, "networks", network, "internal")).as(network).isEqualTo(true);
        }
        var published = services().filter(service -> Repository.map(SERVICES.get(service)).containsKey("ports"));
        assertThat(published).containsExactlyInAnyOrder("gateway", "keycloak", "grafana");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void ourServicesRunWithoutRightsOnARootThatCannotBeWritten(Application application) {
        var definition = Repository.map(SERVICES.get(application.name()));
        assertThat(definition.get("read_only")).isEqualTo(true);
        assertThat(definition.get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(definition.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        var grace = Integer.parseInt(Repository.word(definition, "stop_grace_period").replace("s", ""));
        assertThat(grace).isGreaterThan(application.secondsOfAPhase() + 10);
    }

    private static Map<String, Object> environment(String service) {
        return Repository.map(Repository.map(SERVICES.get(service)).get("environment"));
    }

    /** Which secrets a service gets, and the names of the files in which it finds them. */
    private static Map<String, String> secrets(String service) {
        var secrets = new TreeMap<String, String>();
        for (var secret : Repository.list(Repository.map(SERVICES.get(service)).get("secrets"))) {
            if (secret instanceof String name) {
                secrets.put(name, name);
            } else {
                var mounted = Repository.map(secret);
                secrets.put((String) mounted.get("source"), (String) mounted.get("target"));
            }
        }
        return secrets;
    }

    private static Set<String> members(String network) {
        return services().filter(service -> networks(service).contains(network))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> shared(String one, String other) {
        var shared = new TreeSet<>(networks(one));
        shared.retainAll(networks(other));
        return shared;
    }

    private static Set<String> networks(String service) {
        return Repository.list(Repository.map(SERVICES.get(service)).get("networks")).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
