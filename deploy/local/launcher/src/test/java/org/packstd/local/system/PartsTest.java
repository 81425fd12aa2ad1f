package org.packstd.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.local.system.Part.Program;

class PartsTest {
    private static final Map<String, String> SERVICES = Map.of("standards-service", "standards-service",
            "submission-service", "submission-service", "notification-service", "notification-service", "gateway",
            "gateway", "identity", "local-identity");

    @TempDir
    Path root;

    private String version;

    @BeforeEach
    void everythingIsBuilt() throws IOException {
        version = Build.in(root).version();
        for (var artifact : SERVICES.values()) {
            Files.createFile(target(artifact).resolve(artifact + "-" + version + ".jar"));
        }
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/kafka.jar lib/embedded-mongo.jar");
        var launcher = target("local-launcher").resolve("local-launcher-" + version + ".jar");
        new JarOutputStream(Files.newOutputStream(launcher), manifest).close();
    }

    @Test
    void whatAnEarlierVersionLeftBesideIsNotStarted() throws IOException {
        for (var artifact : SERVICES.values()) {
            Files.createFile(target(artifact).resolve(artifact + "-0.0.9-SNAPSHOT.jar"));
        }
        Files.createFile(target("local-launcher").resolve("local-launcher-0.0.9-SNAPSHOT.jar"));
        Files.createFile(Files.createDirectories(target("local-launcher").resolve("lib")).resolve("kafka-old.jar"));

        assertThat(parts()).allSatisfy(part -> assertThat(files(part.program())).containsExactlyElementsOf(
                switch (part.program()) {
                    case Program.BootJar _ -> List.of(SERVICES.get(part.name()) + "-" + version + ".jar");
                    case Program.MainClass _ ->
                        List.of("local-launcher-" + version + ".jar", "kafka.jar", "embedded-mongo.jar");
                }));
    }

    @Test
    void whatIsNotBuiltIsNamed() throws IOException {
        Files.delete(target("gateway").resolve("gateway-" + version + ".jar"));

        assertThatThrownBy(this::parts).isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("gateway-" + version + ".jar", "mvn -DskipTests package");
    }

    @Test
    void servicesIdentityAndGatewayListenOnThisMachineOnly() {
        assertThat(parts()).filteredOn(part -> part.program() instanceof Program.BootJar)
                .hasSize(SERVICES.size())
                .allSatisfy(part -> assertThat(part.environment()).containsEntry("SERVER_ADDRESS", "127.0.0.1"));
    }

    private List<Part> parts() {
        return Parts.of(Settings.from(Map.of(), root));
    }

    private Path target(String artifact) throws IOException {
        var module = artifact.startsWith("local-")
                ? "deploy/local/" + artifact.substring("local-".length())
                : artifact;
        return Files.createDirectories(root.resolve(module).resolve("target"));
    }

    private static List<String> files(Program program) {
        var paths = switch (program) {
            case Program.BootJar(var jar) -> List.of(jar);
            case Program.MainClass(var classPath, var _) -> classPath;
        };
        return paths.stream().map(path -> path.getFileName().toString()).toList();
    }
}
