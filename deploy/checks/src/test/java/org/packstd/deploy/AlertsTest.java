package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(by|on|without) ?\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b(?!\\()|\\bup\\b");
    private static final Pattern OURS = Pattern.compile("^(packstd|gateway)_.*");
    /** What the registry of Prometheus puts behind the name of a meter. */
    private static final Pattern ENDING = Pattern.compile("_(total|seconds|seconds_bucket|seconds_count|seconds_sum)$");

    @Test
    void eachAlertHasItsEntryInTheRunbookAndEachEntryItsAlert() {
        var entries = Repository.text("deploy/runbook.md").lines()
                .filter(line -> line.startsWith("## "))
                .flatMap(line -> Arrays.stream(line.substring(3).split(", "))) // one entry may be for several
                .toList();
        assertThat(entries).containsExactlyInAnyOrderElementsOf(alerts().keySet());
    }

    @Test
    void eachAlertSaysHowUrgentItIsAndWhatIsTheMatter() {
        for (var group : groups()) {
            for (var rule : Repository.list(group.get("rules"))) {
                assertThat(Repository.at(rule, "labels", "severity")).isIn("page", "ticket");
                assertThat((String) Repository.at(rule, "annotations", "summary")).isNotBlank();
            }
        }
    }

    /** What promtool makes of it is in {@link PrometheusTest}. */
    @Test
    void eachAlertIsTriedWhereItFiresAndWhereItDoesNot() {
        var fires = new TreeSet<String>();
        var silent = new TreeSet<String>();
        for (var test : Repository.list(Repository.yaml("deploy/kubernetes/files/alerts.test.yaml").get("tests"))) {
            for (var look : Repository.list(Repository.map(test).get("alert_rule_test"))) {
                var expected = Repository.list(Repository.map(look).get("exp_alerts"));
                (expected.isEmpty() ? silent : fires).add(Repository.word(Repository.map(look), "alertname"));
            }
        }
        assertThat(fires).isEqualTo(new TreeSet<>(alerts().keySet()));
        assertThat(silent).isEqualTo(fires);
    }

    @Test
    void whatAlertsAndBoardsAskForIsMeasured() throws IOException {
        var ours = inTheCode();
        var others = Repository.text("deploy/checks/src/test/resources/metrics-of-libraries.txt").lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.toSet());
        var asked = new LinkedHashMap<>(alerts());
        asked.putAll(Boards.expressions());
        asked.forEach((name, expression) -> assertThat(metrics(expression)).as(name).isNotEmpty()
                .allSatisfy(metric -> assertThat(OURS.matcher(metric).matches()
                        ? ours.contains(ENDING.matcher(metric).replaceFirst(""))
                        : others.contains(metric)).as(metric).isTrue()));
    }

    @Test
    void aBoardAsksWhomGrafanaKnows() throws IOException {
        var known = Repository.list(Repository.yaml("deploy/compose/grafana/datasources/datasources.yaml")
                .get("datasources")).stream()
                .map(Repository::map)
                .map(source -> Repository.word(source, "type") + " " + Repository.word(source, "uid"))
                .toList();

        assertThat(Boards.sources()).isNotEmpty().isSubsetOf(known);
    }

    private static List<Map<String, Object>> groups() {
        var groups = new ArrayList<Map<String, Object>>();
        Repository.list(Repository.yaml("deploy/kubernetes/files/alerts.yaml").get("groups"))
                .forEach(group -> groups.add(Repository.map(group)));
        return groups;
    }

    private static Map<String, String> alerts() {
        var alerts = new LinkedHashMap<String, String>();
        for (var group : groups()) {
            for (var rule : Repository.list(group.get("rules"))) {
                alerts.put((String) Repository.map(rule).get("alert"), (String) Repository.map(rule).get("expr"));
            }
        }
        return alerts;
    }

    private static Set<String> metrics(String expression) {
        var bare = LABELS.matcher(STRING.matcher(expression).replaceAll("")).replaceAll(" ");
        return METRIC.matcher(bare).results().map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of our own meters, as Prometheus shows them, without what it puts behind them. */
    private static Set<String> inTheCode() throws IOException {
        var names = new TreeSet<String>();
        var meter = Pattern.compile("\"((?:packstd|gateway)(?:\\.[a-z]+)+)(\\.?)\"");
        // A family of gauges is named in two parts.
        var watched = Pattern.compile("\\.watch\\(\"([a-z.]+)\"");
        for (var application : Application.ALL) {
            try (var files = Files.walk(Repository.path(application.name()).resolve("src/main/java"))) {
                for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    var source = Repository.text(file);
                    meter.matcher(source).results()
                            .filter(found -> found.group(2).isEmpty())
                            .forEach(found -> names.add(found.group(1).replace('.', '_')));
                    watched.matcher(source).results()
                            .forEach(found -> names.add("packstd_deliveries_" + found.group(1).replace('.', '_')));
                }
            }
        }
        return names;
    }
}
