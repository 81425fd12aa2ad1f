package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelmChartTest {
    private static final Map<String, Object> EXAMPLE = Repository.yaml("deploy/kubernetes/example-values.yaml");

    private static Chart chart;
    private static Map<String, Deployment> deployments;

    @BeforeAll
    static void theChartOfTheExample(@TempDir Path directory) throws IOException {
        chart = Chart.with(directory, List.of(EXAMPLE));
        deployments = new TreeMap<>();
        for (var object : chart.objects()) {
            if (object instanceof Deployment deployment) {
                deployments.put(deployment.getMetadata().getName().substring(Chart.RELEASE.length() + 1), deployment);
            }
        }
    }

    private static Stream<Application> applications() {
        return Application.ALL.stream();
    }

    @Test
    void helmFindsNothingToComplainOf() {
        var lint = chart.lint();
        assertThat(lint.isFailed()).as(() -> String.join("\n", lint.getMessages())).isFalse();
        assertThat(lint.getMessages())
                .noneMatch(message -> message.contains("[WARNING]") || message.contains("[ERROR]"));
    }

    @Test
    void kubernetesKnowsEverythingThatIsSaid() {
        var kinds = chart.objects().stream().collect(Collectors.groupingBy(object -> object.getKind(),
                TreeMap::new, Collectors.counting()));
        assertThat(kinds).isEqualTo(new TreeMap<>(Map.of("Deployment", 4L, "Service", 4L, "PodDisruptionBudget", 4L,
                "HorizontalPodAutoscaler", 4L, "NetworkPolicy", 5L, "Ingress", 1L, "ServiceAccount", 1L, "ConfigMap",
                1L, "ServiceMonitor", 1L, "PrometheusRule", 1L)));
    }

    @ParameterizedTest
    @MethodSource("applications")
    void prometheusFindsAServiceUnderTheNameThatAlertsAskFor(Application application) {
        var monitor = chart.object(ServiceMonitor.class, Chart.RELEASE + "-services").getSpec();
        var service = chart.object(Service.class, name(application));

        assertThat(service.getMetadata().getLabels())
                .containsAllEntriesOf(monitor.getSelector().getMatchLabels())
                .containsEntry(monitor.getJobLabel(), application.name());
        assertThat(monitor.getEndpoints()).singleElement().satisfies(endpoint -> {
            assertThat(service.getSpec().getPorts()).extracting(ServicePort::getName).contains(endpoint.getPort());
            assertThat(endpoint.getPath()).isEqualTo("/actuator/prometheus");
        });
    }

    @Test
    void prometheusGetsTheVeryRulesThatAreTried() {
        var rules = chart.documents().stream().filter(one -> "PrometheusRule".equals(one.get("kind"))).findAny();

        assertThat(Repository.map(rules.orElseThrow().get("spec")))
                .isEqualTo(Repository.yaml("deploy/kubernetes/files/alerts.yaml"));
    }

    /** The pause before the signal is one of Kubernetes itself, since there is nothing in an image that could make it. */
    @Test
    void onlyAKubernetesThatKnowsAllThisIsAccepted() {
        assertThat(Repository.yaml("deploy/kubernetes/Chart.yaml").get("kubeVersion")).isEqualTo(">=1.30.0-0");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceIsToldOnlyWhatItAsksForAndAllThatItNeeds(Application application) {
        var known = new TreeSet<>(application.names());
        known.addAll(Application.OF_THE_PLATFORM);
        var told = new TreeSet<>(environment(application).keySet());
        told.addAll(secretKeys(application));

        assertThat(known).containsAll(told);
        assertThat(told).containsAll(application.needed()).contains("SERVER_PORT", "MANAGEMENT_PORT");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceIsAskedAndFoundWhereItListens(Application application) {
        var container = container(application);
        var ports = container.getPorts()
                .stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort().toString()));
        assertThat(ports).isEqualTo(Map.of("http", environment(application).get("SERVER_PORT"), "management",
                environment(application).get("MANAGEMENT_PORT")));
        assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness at management");
        assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness at management");
        assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness at management");

        var service = chart.object(Service.class, name(application));
        assertThat(pod(application).getMetadata().getLabels()).containsAllEntriesOf(service.getSpec().getSelector());
        environment(application).forEach((variable, value) -> {
            for (var other : Application.ALL) {
                if (value.startsWith("http://" + name(other) + ":")) {
                    assertThat(value).as(variable).endsWith(":" + environment(other).get("SERVER_PORT"));
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceRunsWithoutRightsOnARootThatCannotBeWritten(Application application) {
        var pod = pod(application).getSpec();
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
        var security = container(application).getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container(application).getVolumeMounts()).extracting(mount -> mount.getMountPath()).contains("/tmp");
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aServiceHasTimeForItsEnd(Application application) {
        var pod = pod(application).getSpec();
        var beforeTheSignal = container(application).getLifecycle().getPreStop().getSleep().getSeconds();
        var phase = environment(application).getOrDefault("SHUTDOWN_TIMEOUT", application.secondsOfAPhase() + "s");
        var drain = environment(application).getOrDefault("DRAIN", "0s");

        assertThat(beforeTheSignal).isPositive();
        assertThat(pod.getTerminationGracePeriodSeconds())
                .isGreaterThan(beforeTheSignal + seconds(phase) + seconds(drain) + 10);
        assertThat(seconds(drain)).isLessThan(seconds(phase));
    }

    /** Or a request might be sent into a connection just as it is closed. */
    @ParameterizedTest
    @MethodSource("applications")
    void aServiceGivesConnectionsUpForLongerThanTheGatewayKeepsThemIdle(Application application) {
        assertThat(seconds(environment(application).getOrDefault("DRAIN", "0s")))
                .isGreaterThan(Application.secondsOfAnIdleConnection());
    }

    @ParameterizedTest
    @MethodSource("applications")
    void aReleaseAndALossOfANodeLeaveInstancesThatAnswer(Application application) {
        var rolling = deployment(application).getSpec().getStrategy().getRollingUpdate();
        assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
        assertThat(pod(application).getSpec().getTopologySpreadConstraints()).hasSize(2);

        var budget = chart.object(PodDisruptionBudget.class, name(application)).getSpec();
        var scaling = chart.object(HorizontalPodAutoscaler.class, name(application)).getSpec();
        assertThat(scaling.getMinReplicas()).isGreaterThan(budget.getMaxUnavailable().getIntVal());
        assertThat(scaling.getScaleTargetRef().getName()).isEqualTo(name(application));
        assertThat(deployment(application).getSpec().getReplicas()).isNull(); // or a release would undo it
        assertThat(pod(application).getMetadata().getLabels())
                .containsAllEntriesOf(budget.getSelector().getMatchLabels());
    }

    @Test
    void nobodyReachesAServiceButItsCallers() {
        assertThat(callers("gateway")).containsExactly("namespace ingress-nginx");
        assertThat(callers("submission-service")).containsExactlyInAnyOrder("gateway", "standards-service",
                "notification-service"); // which ask it for the keys of API tokens
        assertThat(callers("notification-service")).containsExactly("gateway");
        assertThat(callers("standards-service")).containsExactlyInAnyOrder("gateway", "submission-service",
                "notification-service");
        var nobody = chart.object(NetworkPolicy.class, Chart.RELEASE + "-nobody").getSpec();
        assertThat(nobody.getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(nobody.getIngress()).isEmpty();
        assertThat(nobody.getEgress()).isEmpty();
        deployments.values().forEach(deployment -> assertThat(deployment.getSpec().getTemplate().getMetadata()
                .getLabels()).containsAllEntriesOf(nobody.getPodSelector().getMatchLabels()));
    }

    @Test
    void theGatewayReachesNoDatabaseAndOnlyNotificationsTheWorld() {
        assertThat(portsReachedBy("gateway")).contains(8081, 8082, 8083, 6379).doesNotContain(27017, 9092);
        for (var application : List.of("standards-service", "submission-service", "notification-service")) {
            assertThat(portsReachedBy(application)).contains(27017, 9092).doesNotContain(6379);
        }
        assertThat(blocksReachedBy("notification-service")).containsExactly("0.0.0.0/0", "::/0");
        assertThat(blocksReachedBy("gateway")).isEmpty();
        assertThat(blocksReachedBy("standards-service")).isEmpty();
        assertThat(blocksReachedBy("submission-service")).isEmpty();
    }

    @Test
    void theOneWayInIsTheGateway() {
        var ingress = chart.object(Ingress.class, Chart.RELEASE + "-gateway").getSpec();
        assertThat(ingress.getRules()).singleElement().satisfies(rule -> {
            assertThat(rule.getHost()).isEqualTo("registry.example");
            assertThat(rule.getHttp().getPaths().getFirst().getBackend().getService().getName())
                    .isEqualTo(Chart.RELEASE + "-gateway");
        });
        assertThat(ingress.getTls().getFirst().getHosts()).containsExactly("registry.example");
    }

    @Test
    void whatMustBeSaidIsAskedFor(@TempDir Path directory) throws IOException {
        var untold = Chart.with(directory, List.of());
        assertThatThrownBy(untold::rendered).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("publicUrl");
    }

    @Test
    void aValueThatNobodyReadsIsRefused(@TempDir Path directory) throws IOException {
        var mistyped = Chart.with(directory, List.of(EXAMPLE, Map.of("ingres", Map.of("enabled", true))));
        assertThatThrownBy(mistyped::rendered).isInstanceOf(IllegalStateException.class).hasMessageContaining("ingres");
    }

    @Test
    void severalGatewaysThatShareNoSessionsAreRefused(@TempDir Path directory) throws IOException {
        var alone = Map.<String, Object>of("services", Map.of("gateway", Map.of("secret", Map.of("keys",
                List.of("OIDC_CLIENT_SECRET")))));
        var forgetful = Chart.with(directory, List.of(EXAMPLE, alone));
        assertThatThrownBy(forgetful::rendered).hasMessageContaining("SESSION_REDIS_URL");
    }

    private static List<String> callers(String application) {
        return policy(application).getIngress().getFirst().getFrom().stream()
                .map(peer -> peer.getPodSelector() != null
                        ? peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/name")
                        : "namespace " + peer.getNamespaceSelector().getMatchLabels().values().iterator().next())
                .toList();
    }

    private static List<Integer> portsReachedBy(String application) {
        return policy(application).getEgress().stream()
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    private static List<String> blocksReachedBy(String application) {
        return policy(application).getEgress().stream()
                .flatMap(rule -> rule.getTo().stream())
                .filter(peer -> peer.getIpBlock() != null)
                .map(peer -> peer.getIpBlock().getCidr())
                .toList();
    }

    private static NetworkPolicySpec policy(String application) {
        return chart.object(NetworkPolicy.class, Chart.RELEASE + "-" + application).getSpec();
    }

    private static String name(Application application) {
        return Chart.RELEASE + "-" + application.name();
    }

    private static Deployment deployment(Application application) {
        return Objects.requireNonNull(deployments.get(application.name()), application.name());
    }

    private static PodTemplateSpec pod(Application application) {
        return deployment(application).getSpec().getTemplate();
    }

    private static Container container(Application application) {
        return pod(application).getSpec().getContainers().getFirst();
    }

    private static Map<String, String> environment(Application application) {
        return container(application).getEnv().stream().collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
    }

    private static List<String> secretKeys(Application application) {
        return pod(application).getSpec().getVolumes().stream()
                .filter(volume -> volume.getSecret() != null)
                .flatMap(volume -> volume.getSecret().getItems().stream())
                .map(item -> item.getPath())
                .toList();
    }

    private static String path(Probe probe) {
        return probe.getHttpGet().getPath() + " at " + probe.getHttpGet().getPort().getStrVal();
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replace("s", ""));
    }
}
