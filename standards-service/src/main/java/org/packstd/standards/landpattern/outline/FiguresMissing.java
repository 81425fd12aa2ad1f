package org.packstd.standards.landpattern.outline;

import java.util.List;

/** A land pattern cannot be computed; expected, so without stack trace. */
public final class FiguresMissing extends RuntimeException {

    private final transient List<Missing> missing;

    public FiguresMissing(List<Missing> missing) {
        super("missing: " + missing, null, false, false);
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }
}
