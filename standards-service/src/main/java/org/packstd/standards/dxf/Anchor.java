package org.packstd.standards.dxf;

/** Which point of its base line a text stands at. */
public enum Anchor {
    LEFT(0),
    MIDDLE(1),
    RIGHT(2);

    /** What the format calls it. */
    final int code;

    Anchor(int code) {
        this.code = code;
    }
}
