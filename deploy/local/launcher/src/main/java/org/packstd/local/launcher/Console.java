package org.packstd.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.packstd.local.system.Progress;

/** Speaks to the person at the terminal: one line for each thing that is done. */
final class Console implements Progress {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void done(String what, Duration took) {
        note(String.format(Locale.ROOT, "  %-22s %5.1f s", what, took.toMillis() / 1000.0));
    }

    @Override
    public void note(String line) {
        out.println(line);
        out.flush();
    }
}
