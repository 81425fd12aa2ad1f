package org.packstd.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What {@code promtool} of Prometheus says, where there is one on the path; {@code .ci/run} sees to it that there is. */
class PrometheusTest {
    private static final Optional<String> PROMTOOL = Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(directory -> Path.of(directory, "promtool"))
            .filter(Files::isExecutable)
            .map(Path::toString)
            .findFirst();

    @TempDir
    Path here = Path.of("");

    @BeforeAll
    static void onlyWithPromtool() {
        Assumptions.assumeTrue(PROMTOOL.isPresent(), "no promtool on the path (Debian package prometheus)");
    }

    @Test
    void eachAlertFiresWhenItShallAndOnlyThen() throws IOException, InterruptedException {
        var tests = Repository.path("deploy/kubernetes/files/alerts.test.yaml").toString();

        assertThat(promtool("test", "rules", tests)).contains("SUCCESS");
    }

    /** Each as a rule that would keep its result, since a rule is what promtool reads. */
    @Test
    void whatBoardsAskCanBeAsked() throws IOException, InterruptedException {
        var asked = List.copyOf(Boards.expressions().values());
        var rules = IntStream.range(0, asked.size())
                .mapToObj(number -> Map.of("record", "board:" + number, "expr", asked.get(number)))
                .toList();
        var file = Files.writeString(here.resolve("boards.yaml"),
                new Yaml().dump(Map.of("groups", List.of(Map.of("name", "boards", "rules", rules)))));

        assertThat(promtool("check", "rules", file.toString())).contains(asked.size() + " rules found");
    }

    @Test
    void theSettingsOfComposeAreUnderstood() throws IOException, InterruptedException {
        var settings = Files.copy(Repository.path("deploy/compose/prometheus/prometheus.yaml"),
                here.resolve("prometheus.yaml"));
        Files.copy(Repository.path("deploy/kubernetes/files/alerts.yaml"), here.resolve("alerts.yaml"));

        assertThat(promtool("check", "config", settings.toString())).contains("1 rule files found", "SUCCESS");
    }

    private String promtool(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(PROMTOOL.orElseThrow()));
        command.addAll(List.of(arguments));
        var said = here.resolve("said");
        var running = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(running.waitFor()).as(() -> Repository.text(said)).isZero();
        return Repository.text(said);
    }
}
