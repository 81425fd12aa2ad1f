package org.packstd.standards.landpattern.fillet;

/** The direction in which two opposite rows are apart. */
public enum Axis {
    X,
    Y;

    /** The name of a parameter in this direction, such as {@code bodyX}. */
    public String of(String parameter) {
        return parameter + name();
    }

    public String label() {
        return this == X ? "x" : "y";
    }
}
