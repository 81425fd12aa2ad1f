package org.packstd.standards.rule;

import java.util.List;

/** A direction in top view: x runs across, y down. */
public enum Axis {
    X,
    Y;

    public static final List<Axis> BOTH = List.of(X, Y);

    public Axis across() {
        return this == X ? Y : X;
    }

    /** The parameter in this direction, such as {@code bodyX}. */
    public String of(String name) {
        return name + this;
    }
}
