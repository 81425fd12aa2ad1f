package org.packstd.local.system;

import java.time.Duration;

/** Hears what a {@link LocalSystem} does. Called from several threads. */
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void done(String what, Duration took) {}

        @Override
        public void note(String line) {}
    };

    /** One step is done, such as a part that became ready. */
    void done(String what, Duration took);

    void note(String line);
}
