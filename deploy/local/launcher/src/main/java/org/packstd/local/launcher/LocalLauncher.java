package org.packstd.local.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.packstd.local.registry.Answer;
import org.packstd.local.registry.Registry;
import org.packstd.local.registry.SampleCatalogue;
import org.packstd.local.system.CannotStart;
import org.packstd.local.system.Directories;
import org.packstd.local.system.LocalSystem;
import org.packstd.local.system.Settings;

/** Started by {@code deploy/local/run}, which gives the project's directory as {@code packstd.root}. */
public final class LocalLauncher {
    private static final int BAD_USAGE = 2;

    private final Options options;
    private final Settings settings;
    private final Console console;
    private final OneAtATime lock;

    private LocalLauncher(Options options, Settings settings, Console console) {
        this.options = options;
        this.settings = settings;
        this.console = console;
        this.lock = new OneAtATime(settings.data());
    }

    public static void main(String[] args) throws Exception {
        var console = new Console(System.out);
        try {
            var options = Options.parse(List.of(args));
            var root = Path.of(System.getProperty("packstd.root", "")).toAbsolutePath();
            System.exit(new LocalLauncher(options, Settings.from(System.getenv(), root), console).run(List.of(args)));
        } catch (Options.Unknown unknown) {
            console.note(unknown.getMessage() + "\n\n" + Options.HELP);
            System.exit(BAD_USAGE);
        } catch (CannotStart reason) {
            console.note(reason.getMessage());
            System.exit(1);
        }
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        if (options.help()) {
            console.note(Options.HELP);
            return 0;
        }
        if (options.stop()) {
            console.note(lock.endOther() ? "Stopped." : "Nothing runs.");
            return 0;
        }
        lock.requireFree();
        if (options.background()) {
            return new Background(settings, console).start(arguments);
        }
        lock.endLeftBehind(); // before its files are deleted, and before its ports are looked at
        if (options.clean()) {
            Directories.delete(settings.data());
        }
        lock.take();
        serve();
        return 0;
    }

    private void serve() throws IOException, InterruptedException {
        var system = LocalSystem.of(settings, console);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, ended), "stop"));
        system.requireFreePorts();
        Rehearsal.unlessThereWasOne(system, console);
        console.note("Starting " + system.parts() + " ...");
        var begun = System.nanoTime();
        system.start();
        console.done("ready", Duration.ofNanos(System.nanoTime() - begun));
        furnish();
        console.note(new Welcome(settings).text());
        lock.ready();
        ended.await();
    }

    /** Only where the demo people exist: with another identity provider, furnishing is its administrator's part. */
    private void furnish() throws InterruptedException {
        if (settings.externals().issuer().isPresent()) {
            return;
        }
        try {
            loadSample();
        } catch (IOException | Answer.Unexpected failed) {
            console.note("The sample could not be loaded, everything else runs: " + failed.getMessage());
        }
    }

    private void loadSample() throws IOException, InterruptedException {
        var sample = new SampleCatalogue(Registry.of(settings, Clock.systemUTC()), settings.root(), console);
        sample.enterOrganisations();
        if (options.sample()) {
            sample.importStandards();
        }
    }

    private void stop(LocalSystem system, CountDownLatch ended) {
        if (!system.running().isEmpty()) {
            console.note("\nStopping ...");
            system.close();
            console.note("Stopped. The data are kept in " + settings.data());
        }
        lock.release();
        ended.countDown();
    }
}
