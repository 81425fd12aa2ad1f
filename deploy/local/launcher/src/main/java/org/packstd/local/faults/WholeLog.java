package org.packstd.local.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.local.system.Settings;

/** The transparency log as {@code deploy/verify/verify} judges it: every revision is in it, and it continues what it was before. */
public final class WholeLog {
    private final Settings settings;
    private final Path kept;

    public WholeLog(Settings settings) {
        this.settings = settings;
        this.kept = settings.data().resolve("checkpoint.txt");
    }

    /** Returns what the verifier said if it was not content. */
    public Optional<String> finding() throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", settings.root().resolve("deploy/verify/verify").toString(), "log",
                "--registry", settings.gateway(), "--patience", "60", "--save", kept.toString()));
        if (Files.exists(kept)) {
            command.addAll(List.of("--since", kept.toString()));
        }
        var verifier = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return verifier.waitFor() == 0 ? Optional.empty() : Optional.of("transparency log: " + said.strip());
    }
}
