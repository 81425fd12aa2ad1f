package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.packstd.local.system.Part.Tier;

/**
 * All parts together: start them, kill one, start it again, stop them.
 *
 * <p>Safe for use by several threads once {@link #start} has returned.
 */
public final class LocalSystem implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofSeconds(120);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    /** Writing a cache takes some ten seconds of a core. */
    private static final Duration RECORDING_PATIENCE = Duration.ofSeconds(120);

    private final Settings settings;
    private final Progress progress;
    private final List<Part> parts;
    private final Set<String> recorded;
    private final Register register;
    private final Map<String, Installation> installations = new ConcurrentHashMap<>();
    private final Map<String, RunningPart> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    private LocalSystem(Settings settings, Progress progress, List<Part> parts, Set<String> recorded) {
        this.settings = settings;
        this.progress = progress;
        this.parts = parts;
        this.recorded = recorded;
        this.register = new Register(settings.data().resolve("processes"));
    }

    /** A system by these settings; nothing runs yet. */
    public static LocalSystem of(Settings settings, Progress progress) {
        return of(settings, progress, Parts.of(settings));
    }

    /** The same, where parts that are named get these variables besides, and in place of those that they would get. */
    public static LocalSystem of(Settings settings, Progress progress, Map<String, Map<String, String>> more) {
        return of(settings, progress, Parts.of(settings).stream()
                .map(part -> part.with(more.getOrDefault(part.name(), Map.of()))).toList());
    }

    /** The same, compiled as in production: slower to start, and what a load is measured on. */
    public static LocalSystem underLoad(Settings settings, Progress progress) {
        return of(settings, progress, Parts.of(settings).stream().map(Part::underLoad).toList());
    }

    /** Without services and gateway: only what they stand on. */
    public static LocalSystem ground(Settings settings, Progress progress) {
        return of(settings, progress, Parts.ground(settings));
    }

    /** Only these parts. */
    static LocalSystem of(Settings settings, Progress progress, List<Part> parts) {
        return new LocalSystem(settings, progress, parts, Set.of());
    }

    /** The same, but these parts write their start caches when they stop. */
    static LocalSystem recording(Settings settings, Set<String> parts) {
        return new LocalSystem(settings, Progress.SILENT, Parts.of(settings), parts);
    }

    /** Unpacks what is not yet unpacked. Returns the parts that have no start cache and could have one. */
    public Set<String> install() throws InterruptedException {
        InParallel.forEach(parts,
                part -> installations.put(part.name(), Installation.of(part, settings.apps())));
        return installations.entrySet()
                .stream()
                .filter(entry -> entry.getValue().wantsCache())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    void recordingEnded(boolean well) throws IOException {
        for (var part : recorded) {
            Objects.requireNonNull(installations.get(part)).recordingEnded(well);
        }
    }

    /** Names every port that is taken, with its part and variable, before anything starts. */
    public void requireFreePorts() {
        BusyPorts.refuse(parts);
    }

    /**
     * Starts all parts at once and waits until each is ready. What an earlier run left behind is ended first.
     *
     * @throws CannotStart when a part dies or does not become ready; all others are stopped then
     */
    public void start() throws InterruptedException {
        if (installations.isEmpty()) {
            install();
        }
        register.endAll(STOP_PATIENCE);
        requireFreePorts();
        emptyLogs();
        try {
            for (var part : parts) {
                launch(part);
            }
            InParallel.forEach(parts, this::awaitReady);
        } catch (CannotStart failed) {
            close();
            throw failed;
        }
    }

    /** The names of all parts, in the order of their start. */
    public String parts() {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }

    public Settings settings() {
        return settings;
    }

    public Collection<RunningPart> running() {
        return List.copyOf(running.values());
    }

    /** Ends a part as a power cut would: SIGKILL. Returns when it is gone. */
    public void kill(String name) throws InterruptedException {
        var part = running.remove(name);
        if (part != null) {
            part.kill();
        }
    }

    /** Starts a part that was killed, and waits until it is ready. */
    public void restart(String name) throws InterruptedException {
        restart(name, Map.of());
    }

    /** The same, with these variables added to its environment for this time. */
    public void restart(String name, Map<String, String> environment) throws InterruptedException {
        var part = parts.stream().filter(one -> one.name().equals(name)).findAny().orElseThrow().with(environment);
        launch(part);
        awaitReady(part);
    }

    /** Stops all in the reverse order of need: SIGTERM, and after ten seconds SIGKILL. Once is enough. */
    @Override
    public void close() {
        stopping = true;
        try {
            for (var tier : List.of(Tier.EDGE, Tier.SERVICES, Tier.GROUND)) {
                var ending = running.values().stream().filter(part -> part.part().tier() == tier).toList();
                ending.forEach(RunningPart::askToEnd);
                for (var part : ending) {
                    part.awaitEnd(recorded.isEmpty() ? STOP_PATIENCE : RECORDING_PATIENCE);
                    running.remove(part.part().name());
                }
            }
            register.forget();
        } catch (InterruptedException hurried) {
            register.endAll(Duration.ZERO);
            Thread.currentThread().interrupt();
        }
    }

    private void launch(Part part) throws InterruptedException {
        if (stopping) {
            throw new CannotStart("Stopped while " + part.name() + " was still to be started");
        }
        var installation = Objects.requireNonNull(installations.get(part.name()));
        var command = recorded.contains(part.name()) ? installation.recording() : installation.command();
        var log = settings.logs().resolve(part.name() + ".log");
        var process = Starter.start(part, command, log);
        register.add(process.toHandle(), part.name());
        running.put(part.name(), new RunningPart(part, process, log));
    }

    private void awaitReady(Part part) throws InterruptedException {
        var begun = System.nanoTime();
        var started = Objects.requireNonNull(running.get(part.name()));
        started.awaitReady(START_PATIENCE);
        progress.done(part.name(), Duration.ofNanos(System.nanoTime() - begun));
        started.handle().onExit().thenRun(() -> reportUnlessMeant(started));
    }

    private void reportUnlessMeant(RunningPart ended) {
        if (!stopping && running.remove(ended.part().name(), ended)) {
            progress.note(ended.part().name() + " has ended by itself. Its last words:\n" + ended.lastWords());
        }
    }

    private void emptyLogs() {
        try {
            Directories.delete(settings.logs());
            Files.createDirectories(settings.logs());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
