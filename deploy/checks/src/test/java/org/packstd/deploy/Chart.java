package org.packstd.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/**
 * The chart with some values, in a directory of its own: as if whoever installs it had given them with {@code --values}.
 */
final class Chart {
    static final String RELEASE = "registry";
    private static final Path SOURCE = Repository.path("deploy/kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of("Deployment", Deployment.class,
            "Service", Service.class, "ServiceAccount", ServiceAccount.class, "ConfigMap", ConfigMap.class,
            "PodDisruptionBudget", PodDisruptionBudget.class, "HorizontalPodAutoscaler", HorizontalPodAutoscaler.class,
            "NetworkPolicy", NetworkPolicy.class, "Ingress", Ingress.class, "ServiceMonitor", ServiceMonitor.class,
            "PrometheusRule", PrometheusRule.class);

    private final Path directory;

    private Chart(Path directory) {
        this.directory = directory;
    }

    /** @param values each laid over the ones before */
    static Chart with(Path directory, List<Map<String, Object>> values) throws IOException {
        try (var files = Files.walk(SOURCE)) {
            for (var file : files.filter(one -> !one.equals(SOURCE)).toList()) { // a directory comes before what is in it
                Files.copy(file, directory.resolve(SOURCE.relativize(file)));
            }
        }
        var all = Repository.yaml("deploy/kubernetes/values.yaml");
        for (var more : values) {
            all = merged(all, more);
        }
        Files.writeString(directory.resolve("values.yaml"), new Yaml().dump(all));
        // The library renders for the oldest Kubernetes that it knows, and has no way to be told of another.
        var about = directory.resolve("Chart.yaml");
        Files.writeString(about, Repository.text(about).replaceFirst("kubeVersion: .*", ""));
        return new Chart(directory);
    }

    LintResult lint() {
        return new Helm(directory).lint().strict().call();
    }

    /** @throws IllegalStateException when Helm refuses */
    String rendered() {
        return new Helm(directory).template().withName(RELEASE).call();
    }

    /** What is rendered, as maps. */
    List<Map<String, Object>> documents() {
        var documents = new ArrayList<Map<String, Object>>();
        for (var document : Repository.documents(rendered())) {
            if (document != null) {
                documents.add(Repository.map(document));
            }
        }
        return documents;
    }

    /** What Kubernetes and the operator of Prometheus make of it; no object may have a member that they do not know. */
    List<HasMetadata> objects() {
        var json = strict();
        return documents().stream()
                .<HasMetadata>map(document -> json.convertValue(document, kind(Repository.word(document, "kind"))))
                .toList();
    }

    private static Class<? extends HasMetadata> kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    <T extends HasMetadata> T object(Class<T> kind, String name) {
        return objects().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(one -> one.getMetadata().getName().equals(name))
                .findAny()
                .orElseThrow();
    }

    private static ObjectMapper strict() {
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public Boolean hasAnySetter(Annotated member) {
                        return false; // they take what they do not know, for newer versions of Kubernetes
                    }
                });
    }

    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        var both = new LinkedHashMap<>(below);
        above.forEach((name, value) -> both.merge(name, value,
                (old, now) -> old instanceof Map && now instanceof Map
                        ? merged(Repository.map(old), Repository.map(now))
                        : now));
        return both;
    }
}
