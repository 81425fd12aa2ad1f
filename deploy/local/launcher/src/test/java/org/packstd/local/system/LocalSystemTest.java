package org.packstd.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.local.system.Part.Program;
import org.packstd.local.system.Part.Tier;

class LocalSystemTest {

    @TempDir
    Path directory;

    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final Ports ports = Ports.free();
    private LocalSystem system;

    @BeforeEach
    void aSystemOfTwoParts() {
        system = systemOf(List.of(listener("ground", Tier.GROUND, ports.mongo()),
                listener("service", Tier.SERVICES, ports.standards())));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void allPartsAreReadyWhenTheStartIsOver() throws InterruptedException {
        system.start();

        assertThat(said).containsExactlyInAnyOrder("done ground", "done service");
        assertThat(system.running()).hasSize(2).allMatch(RunningPart::isAlive);
    }

    @Test
    void aKilledPartComesBackAndTheOthersStay() throws InterruptedException {
        system.start();
        var before = handleOf("service");

        system.kill("service");
        assertThat(before.isAlive()).isFalse();
        assertThat(handleOf("ground").isAlive()).isTrue();

        system.restart("service");
        assertThat(handleOf("service").isAlive()).isTrue();
    }

    @Test
    void nothingRunsAfterTheStop() throws InterruptedException {
        system.start();
        var handles = system.running().stream().map(RunningPart::handle).toList();

        system.close();

        assertThat(handles).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void aPartThatDiesAtItsStartStopsAllAndItsLastWordsAreHeard() {
        system = systemOf(List.of(listener("ground", Tier.GROUND, ports.mongo()), stillborn()));

        assertThatThrownBy(system::start).isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("stillborn", "exit code 3", "no port, no life");
        assertThat(system.running()).isEmpty();
    }

    @Test
    void aPartThatDiesLaterIsReported() throws InterruptedException {
        system.start();

        handleOf("service").destroyForcibly();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> said.stream().anyMatch(line -> line.startsWith("note service has ended by itself")));
    }

    @Test
    void aTakenPortIsNamedWithItsPartAndVariableBeforeAnythingStarts() throws IOException {
        try (var _ = new ServerSocket(ports.mongo(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(system::start).isInstanceOf(CannotStart.class)
                    .hasMessageContainingAll("Port " + ports.mongo(), "ground", "GROUND_PORT=");
            assertThat(system.running()).isEmpty();
        }
    }

    @Test
    void whatAnEarlierRunLeftBehindIsEndedFirst() throws InterruptedException {
        system.start();
        var left = system.running().stream().map(RunningPart::handle).toList();

        var next = systemOf(List.of(listener("ground", Tier.GROUND, ports.mongo())));
        next.start();

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        next.close();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noPartOutlivesALauncherThatIsKilled() throws Exception {
        assumeThat(Path.of("/usr/bin/setpriv")).as("elsewhere the next start ends what is left").exists();
        var launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LauncherToKill.class.getName(),
                Integer.toString(ports.identity()),
                directory.resolve("killed").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var part = ProcessHandle.of(Long.parseLong(launcher.inputReader().readLine())).orElseThrow();
        assertThat(part.isAlive()).isTrue();

        launcher.destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(5)).until(() -> !part.isAlive());
    }

    private LocalSystem systemOf(List<Part> parts) {
        var settings = new Settings(Path.of(""), directory.resolve("data"), directory.resolve("apps"), ports,
                Settings.Externals.NONE);
        return LocalSystem.of(settings, new Progress() {
            @Override
            public void done(String what, Duration took) {
                said.add("done " + what);
            }

            @Override
            public void note(String line) {
                said.add("note " + line);
            }
        }, parts);
    }

    private ProcessHandle handleOf(String name) {
        return system.running()
                .stream()
                .filter(part -> part.part().name().equals(name))
                .findAny()
                .orElseThrow()
                .handle();
    }

    static Part listener(String name, Tier tier, int port) {
        return new Part(name, tier, listenerProgram(), List.of(), List.of(Integer.toString(port)), Map.of(),
                List.of(new Part.Port("GROUND_PORT", port)), new Readiness.Listening(port));
    }

    private Part stillborn() {
        return new Part("stillborn", Tier.SERVICES, listenerProgram(), List.of(), List.of(), Map.of(), List.of(),
                new Readiness.Listening(ports.standards()));
    }

    private static Program listenerProgram() {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith("test-classes"))
                .map(Path::of)
                .toList();
        return new Program.MainClass(classPath, Listener.class.getName());
    }
}
