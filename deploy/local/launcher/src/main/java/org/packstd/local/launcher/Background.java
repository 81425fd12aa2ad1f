package org.packstd.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.packstd.local.system.Settings;

/** A second launcher that stays while this one shows what it says and returns once everything is ready. */
final class Background {
    private final Settings settings;
    private final Console console;

    Background(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Returns 0 when the system is up, or what the other launcher ended with. */
    int start(List<String> arguments) throws IOException, InterruptedException {
        Files.createDirectories(settings.apps());
        var said = settings.apps().resolveSibling("launcher.log");
        Files.deleteIfExists(settings.data().resolve("ready"));
        Files.writeString(said, "");
        var other = new ProcessBuilder(command(arguments)).redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var shown = 0L;
        var over = false;
        while (!over) {
            over = other.waitFor(100, TimeUnit.MILLISECONDS) || Files.exists(settings.data().resolve("ready"));
            shown = show(said, shown);
        }
        return other.isAlive() ? 0 : other.exitValue();
    }

    private static List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid"); // or Ctrl-C in this terminal would reach it later
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dpackstd.root=" + System.getProperty("packstd.root", ""), "-Xmx64m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                LocalLauncher.class.getName()));
        arguments.stream().filter(argument -> !argument.equals("--background")).forEach(command::add);
        return command;
    }

    private long show(Path said, long from) throws IOException {
        var text = Files.readString(said);
        if (text.length() > from) {
            console.note(text.substring((int) from).stripTrailing());
        }
        return text.length();
    }
}
