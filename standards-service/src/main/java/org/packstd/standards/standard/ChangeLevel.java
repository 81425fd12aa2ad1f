package org.packstd.standards.standard;

import java.util.Arrays;
import java.util.Optional;

/** How much a revision changes (domain rule D8); the greater the later. */
public enum ChangeLevel {
    /** Editorial: what conformed conforms, what fitted fits. */
    PATCH,
    /** More is allowed or stated than before: what conformed still conforms. */
    MINOR,
    /** A part that conforms may stop conforming. */
    MAJOR;

    /** The level of that name. */
    public static Optional<ChangeLevel> named(String name) {
        return Arrays.stream(values()).filter(level -> level.name().equals(name)).findFirst();
    }

    public ChangeLevel or(ChangeLevel other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
