package org.packstd.standards.drawing.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.packstd.standards.drawing.plot.Mark;
import org.packstd.standards.drawing.plot.Plot;
import org.packstd.standards.drawing.plot.Run;
import org.packstd.standards.drawing.plot.Shape.Circle;
import org.packstd.standards.drawing.plot.Shape.Path;
import org.packstd.standards.drawing.plot.Shape.Words;
import org.packstd.standards.drawing.sheet.Scale;
import org.packstd.standards.dxf.Anchor;
import org.packstd.standards.dxf.Block;
import org.packstd.standards.dxf.DxfDrawing;
import org.packstd.standards.dxf.Entities;
import org.packstd.standards.dxf.Entities.Pen;
import org.packstd.standards.dxf.Vertex;

/**
 * An outline drawing as DXF: the sheet made smaller until its views have the size of the thing. Equal circles of one layer are one block. What is covered is cut away,
 * since release 12 cannot paint over it; greys are left out.
 */
public final class OutlineDxf {

    private static final int SIDES_OF_A_DOT = 24;

    private final List<Mark> marks;
    private final double scale;
    private final double height;
    private final OutlineLayers layers;
    private final DxfDrawing drawing;
    private final Map<Round, Block> blocks = new HashMap<>();
    private final Set<Round> repeated;

    /** What makes two circles one block. */
    private record Round(Pen pen, double radius) {}

    private OutlineDxf(Plot plot, List<String> about) {
        this.marks = plot.uncovered();
        this.scale = plot.scale();
        this.height = plot.height();
        this.layers = OutlineLayers.of(scale);
        this.repeated = repeated();
        var comments = new ArrayList<String>();
        comments.add(plot.title());
        comments.addAll(about);
        comments.add("mm, at the size of the thing, a detail enlarged as on paper; plotted at " + Scale.text(scale)
                + " the sheet has its own size");
        this.drawing = new DxfDrawing(comments, layers.all());
    }

    /**
     * The file, in ASCII.
     *
     * @param about lines that say where the drawing comes from, as comments
     */
    public static String write(Plot plot, List<String> about) {
        return new OutlineDxf(plot, about).write();
    }

    private String write() {
        marks.forEach(this::draw);
        return drawing.write();
    }

    private Set<Round> repeated() {
        var once = new HashSet<Round>();
        var more = new HashSet<Round>();
        for (var mark : marks) {
            if (mark.shape() instanceof Circle circle && !once.add(round(mark, circle))) {
                more.add(round(mark, circle));
            }
        }
        return more;
    }

    private Round round(Mark mark, Circle circle) {
        return new Round(layers.pen(mark), circle.radius());
    }

    private void draw(Mark mark) {
        switch (mark.shape()) {
            case Circle circle -> circle(mark, circle);
            case Path path -> path(mark, path);
            case Words words -> words(mark, words);
        }
    }

    private void circle(Mark mark, Circle circle) {
        var pen = layers.pen(mark);
        double x = x(circle.x());
        double y = y(circle.y());
        double radius = circle.radius() / scale;
        var round = round(mark, circle);
        if (mark.ink().hasLine() && repeated.contains(round)) {
            var block = blocks.computeIfAbsent(round, _ -> {
                var made = drawing.block("ROUND_" + (blocks.size() + 1));
                made.entities().circle(pen, 0, 0, radius);
                return made;
            });
            drawing.entities().insert(pen.layer(), block, x, y);
        } else if (mark.ink().hasLine() || mark.ink().isBlack()) {
            drawing.entities().circle(pen, x, y, radius);
        }
        if (mark.ink().isBlack()) {
            var corners = circle.polygon(SIDES_OF_A_DOT);
            drawing.entities().filled(pen, vertices(corners.subList(0, SIDES_OF_A_DOT)));
        }
    }

    private void path(Mark mark, Path path) {
        var pen = layers.pen(mark);
        for (var run : path.runs()) {
            var corners = vertices(run.vertices());
            if (mark.ink().isBlack() && corners.size() > 2) {
                drawing.entities().filled(pen, corners);
            }
            if (mark.ink().hasLine()) {
                run(drawing.entities(), pen, run, corners);
            }
        }
    }

    private static void run(Entities to, Pen pen, Run run, List<Vertex> corners) {
        if (corners.size() == 2 && corners.getFirst().bulge() == 0 && !run.closed()) {
            to.line(pen, corners.getFirst().x(), corners.getFirst().y(), corners.getLast().x(), corners.getLast().y());
        } else {
            to.polyline(pen, corners, run.closed());
        }
    }

    /** Turned over, since y is up: what bulged to one side bulges to the other. */
    private List<Vertex> vertices(List<org.packstd.standards.drawing.plot.Vertex> corners) {
        return corners.stream()
                .map(corner -> new Vertex(x(corner.x()), y(corner.y()),
                        corner.bulge() == 0 ? 0 : -corner.bulge()))
                .toList();
    }

    private double x(double onPaper) {
        return onPaper / scale;
    }

    private double y(double onPaper) {
        return (height - onPaper) / scale;
    }

    private void words(Mark mark, Words words) {
        if (words.text().isBlank()) {
            return;
        }
        var anchor = switch (words.anchor()) {
            case START -> Anchor.LEFT;
            case MIDDLE -> Anchor.MIDDLE;
            case END -> Anchor.RIGHT;
        };
        drawing.entities().text(layers.pen(mark).layer(), words.text(), words.capHeight() / scale,
                x(words.x()), y(words.y()), anchor, words.bold(), 0);
    }
}
