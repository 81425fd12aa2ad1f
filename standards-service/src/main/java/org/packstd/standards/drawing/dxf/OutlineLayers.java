package org.packstd.standards.drawing.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.packstd.standards.drawing.plot.Mark;
import org.packstd.standards.drawing.plot.Role;
import org.packstd.standards.drawing.plot.Shape;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.dxf.Entities.Pen;
import org.packstd.standards.dxf.Layer;
import org.packstd.standards.dxf.Linetype;

/**
 * The layers of an outline drawing, and what is on which.
 *
 * @param scale of the views, millimetres on paper for one of the thing: dashes are as long as they are on paper
 */
record OutlineLayers(double scale, Layer visible, Layer terminals, Layer first, Layer hidden, Layer centre,
        Layer adjacent, Layer assumed, Layer other, Layer thin, Layer dimensions, Layer annotations, Layer tables,
        Layer notes, Layer title, Layer sheet) {

    private static final double MARKED = 0.3;
    private static final double THIN = 0.25;
    private static final Map<List<Double>, String> NAMES = Map.of(
            Line.HIDDEN.dashes(), "HIDDEN",
            Line.CENTRE.dashes(), "CENTRE",
            Line.ADJACENT.dashes(), "ADJACENT",
            Line.ASSUMED.dashes(), "ASSUMED",
            Line.OTHER.dashes(), "COMPARED");

    static OutlineLayers of(double scale) {
        return new OutlineLayers(scale, new Layer("VISIBLE", 7), new Layer("TERMINALS", 30),
                new Layer("FIRST_TERMINAL", 1),
                new Layer("HIDDEN", 4, linetype(Line.HIDDEN.dashes(), scale)),
                new Layer("CENTRE", 1, linetype(Line.CENTRE.dashes(), scale)),
                new Layer("ADJACENT", 5, linetype(Line.ADJACENT.dashes(), scale)),
                new Layer("ASSUMED", 2, linetype(Line.ASSUMED.dashes(), scale)),
                new Layer("COMPARED", 6, linetype(Line.OTHER.dashes(), scale)),
                new Layer("THIN", 8), new Layer("DIMENSIONS", 3), new Layer("ANNOTATIONS", 94),
                new Layer("TABLES", 9), new Layer("NOTES", 9), new Layer("TITLE", 9), new Layer("SHEET", 9));
    }

    List<Layer> all() {
        return List.of(visible, terminals, first, hidden, centre, adjacent, assumed, other, thin, dimensions,
                annotations, tables, notes, title, sheet);
    }

    /** What a mark is drawn on and with. */
    Pen pen(Mark mark) {
        return new Pen(layer(mark), linetype(mark.ink().dashes(), scale));
    }

    private Layer layer(Mark mark) {
        return switch (mark.role()) {
            case SHEET, STATUS -> sheet;
            case EDGE -> edge(mark);
            case TERMINAL -> mark.ink().opacity() == MARKED ? first : terminal(mark);
            case CENTRE -> centre;
            case OTHER -> other;
            case DIMENSION -> dimensions;
            case RING, NOTE -> annotations;
            case TABLE -> tables;
            case NOTES -> notes;
            case TITLE -> title;
        };
    }

    /** One whose size nobody stated is on the layer of what is assumed. */
    private Layer terminal(Mark mark) {
        return mark.ink().dashes().isEmpty() ? terminals : edge(mark);
    }

    private Layer edge(Mark mark) {
        var dashes = mark.ink().dashes();
        if (!dashes.isEmpty()) {
            return switch (NAMES.getOrDefault(dashes, "")) {
                case "HIDDEN" -> hidden;
                case "CENTRE" -> centre;
                case "ADJACENT" -> adjacent;
                case "ASSUMED" -> assumed;
                case "COMPARED" -> other;
                default -> visible;
            };
        }
        return isThin(mark) ? thin : visible;
    }

    /** Hatching, breaks, planes; but what is closed is an edge that was too small for a thicker line. */
    private static boolean isThin(Mark mark) {
        boolean open = mark.shape() instanceof Shape.Path path && path.runs().stream().noneMatch(run -> run.closed());
        return mark.role() == Role.EDGE && open && mark.ink().width() == THIN;
    }

    private static Linetype linetype(List<Double> dashes, double scale) {
        if (dashes.isEmpty()) {
            return Linetype.CONTINUOUS;
        }
        var lengths = new ArrayList<Double>();
        dashes.forEach(length -> lengths.add(length / scale));
        var name = NAMES.get(dashes);
        return new Linetype(name == null ? "DASHES_" + Math.abs(dashes.hashCode() % 10_000) : name, lengths);
    }
}
