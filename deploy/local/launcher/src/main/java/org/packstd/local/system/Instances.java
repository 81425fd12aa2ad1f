package org.packstd.local.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Instances of services, each at a port of its own and perhaps of another build, as they run side by side while one release
 * takes the place of another. What they stand on is that of a {@link LocalSystem#ground}, whose settings they share; each
 * finds the others at the addresses of these settings, wherever they run.
 *
 * <p>Safe for use by several threads.
 */
public final class Instances implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);

    private final Settings settings;
    private final Map<String, String> environment;
    private final Register register;
    private final List<RunningPart> running = new CopyOnWriteArrayList<>();

    /** @param environment of all instances, beside what each service gets */
    public Instances(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = Map.copyOf(environment);
        this.register = new Register(settings.data().resolve("processes"));
    }

    /**
     * Starts an instance and waits until it is ready.
     *
     * @param build  the directory of the project that was built: this one, or that of another release
     * @param number tells instances of a service apart, also in the name of the log
     * @throws CannotStart if it is not built, ends, or does not become ready
     */
    public RunningPart start(String service, Path build, int number, int port) throws InterruptedException {
        var ours = build.equals(settings.root());
        var apps = ours ? settings.apps() : settings.data().resolve("apps");
        var from = new Settings(build, settings.data(), apps, settings.ports(), settings.externals());
        var part = Parts.named(from, service).with(environment);
        var instance = part.instance(number, port);
        var log = settings.logs().resolve(instance.name() + ".log");
        var command = Installation.of(part, apps).command();
        var started = new RunningPart(instance, Starter.start(instance, command, log), log);
        register.add(started.handle(), instance.name());
        running.add(started);
        started.awaitReady(START_PATIENCE);
        return started;
    }

    /**
     * Asks an instance to end and waits until it is gone.
     *
     * @return false if it took longer than this and was killed
     */
    public boolean end(RunningPart instance, Duration patience) throws InterruptedException {
        running.remove(instance);
        instance.askToEnd();
        return instance.awaitEnd(patience);
    }

    /** Ends all that still run, without patience: nobody uses them any more. */
    @Override
    public void close() {
        running.forEach(RunningPart::askToEnd);
        try {
            for (var instance : running) {
                instance.awaitEnd(Duration.ofSeconds(1));
            }
        } catch (InterruptedException hurried) {
            running.forEach(instance -> instance.handle().destroyForcibly());
            Thread.currentThread().interrupt();
        }
        running.clear();
    }
}
