package org.packstd.standards.drawing.sheet;

/** What is inside an outline. Greys are the ink made transparent, so that they follow the colours of the reader. */
public enum Fill {
    NONE(" fill=\"none\""),
    /** The colour of the sheet: covers what is behind. */
    SHEET(" fill=\"#fff\" class=\"sheet\""),
    /** The colour of the ink. */
    INK(" fill=\"currentColor\""),
    /** Terminals and pads. */
    METAL(" fill=\"currentColor\" fill-opacity=\"0.12\""),
    /** What is marked: the first terminal. */
    MARKED(" fill=\"currentColor\" fill-opacity=\"0.3\""),
    /** Mould compound and other mass in a section. */
    MASS(" fill=\"currentColor\" fill-opacity=\"0.05\"");

    private final String attributes;

    Fill(String attributes) {
        this.attributes = attributes;
    }

    String attributes() {
        return attributes;
    }
}
