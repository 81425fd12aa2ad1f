package org.packstd.standards.dxf;

/**
 * A layer, which a CAD program shows and hides.
 *
 * @param colour number in the AutoCAD colour index, 1 to 255; 7 is black on white and white on black
 * @param linetype of all that is on it, unless an entity has its own
 */
public record Layer(String name, int colour, Linetype linetype) {

    public Layer {
        Names.check(name);
        if (colour < 1 || colour > 255) {
            throw new IllegalArgumentException("colour: " + colour + " (expected: 1..255)");
        }
    }

    public Layer(String name, int colour) {
        this(name, colour, Linetype.CONTINUOUS);
    }

    void write(Tags to) {
        to.text(0, "LAYER").text(2, name).number(70, 0).number(62, colour).text(6, linetype.name());
    }
}
