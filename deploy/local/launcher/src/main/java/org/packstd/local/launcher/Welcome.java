package org.packstd.local.launcher;

import org.packstd.local.system.Settings;

/** The last thing printed: where everything is, who is who, and a first question to ask. */
final class Welcome {
    private final Settings settings;

    Welcome(Settings settings) {
        this.settings = settings;
    }

    void print(Console console) {
        console.note("Gateway " + settings.gateway());
    }
}
