package org.packstd.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.packstd.contract.RestContract;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.system.Directories;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Ports;
import org.packstd.local.system.Progress;
import org.packstd.local.system.Settings;

/** A whole system on free ports with fresh data and the demo organisations, and the way to speak to it. */
record Stage(LocalSystem system, Registry registry, Path root, String address) implements AutoCloseable {
    private static final RestContract CONTRACT = RestContract.ofAll();

    /** Where the project is. */
    static Path source() {
        return Path.of(System.getProperty("packstd.root", "../../..")).toAbsolutePath().normalize();
    }

    /** @param name of the directory below {@code target} that keeps data and logs, for a look after a failure */
    static Stage open(String name) throws IOException, InterruptedException {
        var root = source();
        var target = Path.of("target").toAbsolutePath();
        var data = target.resolve(name);
        Directories.delete(data);
        var settings = new Settings(root, data, target.resolve("apps"), Ports.free(), Settings.Externals.NONE);
        var system = LocalSystem.of(settings, Progress.SILENT);
        system.start();
        var registry = Registry.of(settings, Clock.systemUTC());
        new SampleCatalogue(registry, root, Progress.SILENT).enterOrganisations();
        return new Stage(system, registry, root, settings.gateway());
    }

    /** Imports the catalogue of the demo too. */
    Stage withStandards() throws IOException, InterruptedException {
        new SampleCatalogue(registry, root, Progress.SILENT).importStandards();
        return this;
    }

    /** The registry, every answer of which is checked by the contract before anyone looks at it. */
    Registry promised() {
        return registry.heardBy(answer -> {
            var type = answer.header("Content-Type").orElse("").replaceFirst(";.*", "");
            CONTRACT.checkResponse(answer.response().request().method(), answer.response().uri().getPath(),
                    answer.status(), type, answer.response().headers().map(), answer.response().body());
        });
    }

    @Override
    public void close() {
        system.close();
    }
}
