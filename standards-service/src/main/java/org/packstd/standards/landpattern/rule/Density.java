package org.packstd.standards.landpattern.rule;

import java.util.Arrays;
import java.util.Optional;

/** How much solder a land leaves room for (IPC-7351B). */
public enum Density {
    /** Most: low density, strongest joints. */
    A("most"),
    /** Nominal. */
    B("nominal"),
    /** Least: high density, smallest lands. */
    C("least");

    private final String meaning;

    Density(String meaning) {
        this.meaning = meaning;
    }

    public static Optional<Density> named(String name) {
        return Arrays.stream(values()).filter(density -> density.name().equals(name)).findFirst();
    }

    /** The word that IPC-7351B uses for the level. */
    public String meaning() {
        return meaning;
    }
}
