package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Die;

/**
 * The dies of a package, seen from above.
 *
 * @param placed one box a die, in the order of the payload
 * @param arePlaced whether every place is stated; else they are arranged side by side
 */
record Dies(List<Box> placed, boolean arePlaced) {

    private static final int MOST = 256;

    static Dies of(List<Die> stated, Box body) {
        var sizes = new ArrayList<Box>();
        boolean known = true;
        for (var die : stated) {
            double x = value(die, "x", body.width() * 0.4);
            double y = value(die, "y", x);
            known &= die.count() == 1 && (stated.size() == 1 || (die.values().containsKey("centreX")
                    && die.values().containsKey("centreY")));
            for (int i = 0; i < die.count() && sizes.size() < MOST; i++) {
                sizes.add(Box.centred(value(die, "centreX", 0), value(die, "centreY", 0), x, y));
            }
        }
        return new Dies(known ? sizes : arranged(sizes, body), known);
    }

    private static double value(Die die, String name, double otherwise) {
        return die.value(name).map(stated -> Math.clamp(Figure.drawn(stated.value()), -3000, 3000)).orElse(otherwise);
    }

    /** In shelves, the high ones first; how tight follows from how much room there is. */
    private static List<Box> arranged(List<Box> sizes, Box body) {
        double gap = Math.min(body.width(), body.height()) * 0.04;
        var order = sizes.stream().sorted(Comparator.comparingDouble(Box::height).reversed()).toList();
        var shelves = new ArrayList<List<Box>>();
        double used = Double.MAX_VALUE;
        for (var die : order) {
            if (used + die.width() + gap > body.width()) {
                shelves.add(new ArrayList<>());
                used = gap;
            }
            shelves.getLast().add(die);
            used += die.width() + gap;
        }
        double height = shelves.stream().mapToDouble(shelf -> shelf.getFirst().height() + gap).sum() - gap;
        var placed = new ArrayList<Box>();
        double y = body.centreY() - height / 2;
        for (var shelf : shelves) {
            double width = shelf.stream().mapToDouble(die -> die.width() + gap).sum() - gap;
            double x = body.centreX() - width / 2;
            for (var die : shelf) {
                placed.add(Box.around(x, y, x + die.width(), y + die.height()));
                x += die.width() + gap;
            }
            y += shelf.getFirst().height() + gap;
        }
        return placed;
    }

    void draw(View view, Part part) {
        int number = 1;
        for (var die : placed) {
            view.draw(Trace.rectangle(die), Line.ADJACENT, Fill.NONE);
            var word = part.word("DIE", "芯片") + (placed.size() == 1 ? "" : " " + number);
            if (Lettering.TABLE.width(word) + 3 < die.width() * view.scale() && die.height() * view.scale() > 9) {
                double slack = (die.width() * view.scale() - Lettering.TABLE.width(word)) / 2 / view.scale()
                        - 0.8 / view.scale();
                for (double shift : new double[]{Math.min(0.23, slack / die.width()),
                    -Math.min(0.23, slack / die.width()), 0}) {
                    double above = (die.centreY() - die.height() * 0.27) * view.scale();
                    if (view.textIfClear(word, Lettering.TABLE,
                            view.projection().x(die.centreX() + die.width() * shift), above)) {
                        break;
                    }
                }
            }
            number++;
        }
    }
}
