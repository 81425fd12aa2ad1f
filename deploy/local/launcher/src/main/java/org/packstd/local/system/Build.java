package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the build made, of the launcher's own version: jars that an earlier build left beside them are not taken.
 *
 * @param root the directory of the project
 */
record Build(Path root, String version) {

    /** A build of the version that the launcher has. */
    static Build in(Path root) {
        try (var file = Objects.requireNonNull(Build.class.getResourceAsStream("application.properties"))) {
            var properties = new Properties();
            properties.load(file);
            return new Build(root, Objects.requireNonNull(properties.getProperty("version")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws CannotStart when it is not built */
    Path jar(String module, String artifact) {
        var jar = root.resolve(module).resolve("target").resolve(artifact + "-" + version + ".jar");
        if (!Files.exists(jar)) {
            throw new CannotStart(jar + " is missing. Build it first: mvn -DskipTests package");
        }
        return jar;
    }

    /** The launcher and the libraries that its manifest names; broker and database server are among them. */
    List<Path> launcherClassPath() {
        var launcher = jar("deploy/local/launcher", "local-launcher");
        try (var file = new JarFile(launcher.toFile())) {
            var manifest = Objects.requireNonNull(file.getManifest()).getMainAttributes();
            var libraries = Objects.requireNonNull(manifest.getValue(Attributes.Name.CLASS_PATH));
            return Stream.concat(Stream.of(launcher), Stream.of(libraries.split(" ")).map(launcher::resolveSibling))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + launcher, unreadable);
        }
    }
}
