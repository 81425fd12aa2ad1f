package org.packstd.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.packstd.local.system.Register;

class LocalLauncherTest {

    @ParameterizedTest
    @ValueSource(strings = {"--no-sample", "--clean"})
    @DisabledOnOs(OS.WINDOWS)
    void whatAKilledLauncherLeftRunningIsEndedBeforePortsAndDataAreTouched(String option, @TempDir Path root)
            throws Exception {
        var left = new ProcessBuilder("sleep", "60").start();
        new Register(root.resolve("deploy/local/.data/run/processes")).add(left.toHandle(), "left");

        var launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpackstd.root=" + root, "-cp", System.getProperty("java.class.path"), LocalLauncher.class.getName(),
                option).redirectErrorStream(true).start();

        assertThat(launcher.inputReader().readAllAsString()).as("nothing is built here, so nothing starts")
                .contains("Build it first");
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(left.waitFor(0, TimeUnit.SECONDS)).as("the process left behind has ended").isTrue();
    }
}
