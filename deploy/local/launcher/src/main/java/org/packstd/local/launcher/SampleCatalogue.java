package org.packstd.local.launcher;

import org.packstd.local.system.Settings;

/** The sample catalogue. */
final class SampleCatalogue {
    private final Settings settings;
    private final Console console;

    SampleCatalogue(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    void load() {
        console.note("sample for " + settings.gateway());
    }
}
