package org.packstd.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.local.system.Register;

class LocalLauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"--no-sample", "--clean"})
    void whatAKilledLauncherLeftRunningIsEndedBeforePortsAndDataAreTouched(String option, @TempDir Path root)
            throws Exception {
        var left = java(Waiting.class);
        new Register(root.resolve("deploy/local/.data/run/processes")).add(left.toHandle(), "left");

        var launcher = java(LocalLauncher.class, "-Dpackstd.root=" + root, option);

        assertThat(launcher.inputReader().readAllAsString()).as("nothing is built here, so nothing starts")
                .contains("Build it first");
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(left.waitFor(0, TimeUnit.SECONDS)).as("the process left behind has ended").isTrue();
    }

    /** Starts a program of this class path; arguments that begin with -D go before it. */
    private static Process java(Class<?> program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Stream.of(arguments).filter(each -> each.startsWith("-D")).forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Stream.of(arguments).filter(each -> !each.startsWith("-D")).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Something that a killed launcher left running: it waits for an end of its input, which does not come. */
    static final class Waiting {

        public static void main(String[] arguments) throws IOException {
            System.in.transferTo(System.out);
        }
    }
}
