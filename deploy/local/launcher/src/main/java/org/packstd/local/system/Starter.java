package org.packstd.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes that do not outlive this one, as far as the platform allows.
 *
 * <p>On Linux each is a session of its own ({@code setsid}: Ctrl-C at the terminal reaches the launcher alone, which then
 * stops the parts in order) and gets a SIGTERM from the kernel when the launcher dies, however it dies ({@code setpriv
 * --pdeathsig}). The kernel means the <em>thread</em> that started the process, hence one thread that lives as long as
 * this program. Where these tools are missing, the next start cleans up ({@link Register}).
 */
final class Starter {
    private static final ExecutorService THREAD = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("starter").factory());
    private static final List<String> LEASH = leash();

    private Starter() {}

    static Process start(Part part, List<String> command, Path log) throws InterruptedException {
        var whole = new ArrayList<>(LEASH);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(part.environment());
        return onTheOneThread(builder::start, part.name());
    }

    private static Process onTheOneThread(Callable<Process> start, String name) throws InterruptedException {
        try {
            return THREAD.submit(start).get();
        } catch (ExecutionException failed) {
            throw new UncheckedIOException("Cannot start " + name, new IOException(failed.getCause()));
        }
    }

    private static List<String> leash() {
        var leash = new ArrayList<String>();
        var tools = Path.of("/usr/bin");
        if (Files.isExecutable(tools.resolve("setsid"))) {
            leash.add(tools.resolve("setsid").toString());
        }
        if (Files.isExecutable(tools.resolve("setpriv"))) {
            leash.addAll(List.of(tools.resolve("setpriv").toString(), "--pdeathsig", "TERM", "--"));
        }
        return List.copyOf(leash);
    }
}
