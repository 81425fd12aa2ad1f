package org.packstd.standards.dxf;

import java.util.List;

/**
 * A kind of line that is not whole.
 *
 * @param name letters, digits, {@code _} and {@code -}
 * @param lengths in mm, dashes and gaps in turn, beginning with a dash
 */
public record Linetype(String name, List<Double> lengths) {

    /** A whole line. */
    public static final Linetype CONTINUOUS = new Linetype("CONTINUOUS", List.of());

    public Linetype {
        Names.check(name);
        lengths = List.copyOf(lengths);
    }

    void write(Tags to) {
        to.text(0, "LTYPE").text(2, name).number(70, 0).text(3, lengths.isEmpty() ? "Solid line" : name)
                .number(72, 65).number(73, lengths.size())
                .amount(40, lengths.stream().mapToDouble(Double::doubleValue).sum());
        for (int i = 0; i < lengths.size(); i++) {
            to.amount(49, i % 2 == 0 ? lengths.get(i) : -lengths.get(i)); // a gap is negative
        }
    }
}
