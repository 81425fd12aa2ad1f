package org.packstd.standards.drawing.outline;

import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.POSITION;

import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lattice;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.View;

/** A grid of balls or lands from below. */
final class GridBottom {

    /** More balls than this are drawn by a pattern. */
    private static final int MANY = 2500;
    /** Least distance of two numbers of columns or letters of rows, in mm on paper. */
    private static final double APART_ROWS = 3.9;

    private final BallGrid of;
    private final Part part;

    GridBottom(BallGrid of) {
        this.of = of;
        this.part = of.part;
    }

    View draw(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        of.frame.body(view, of.body, part.edge("bodyX", "bodyY"));
        int index = 0;
        for (var sites : of.grids) {
            balls(view, sites, index++);
        }
        if (of.grids.isEmpty()) {
            of.frame.unknownTerminals(view, of.body);
            return view;
        }
        numbers(view, of.grids.getFirst());
        dimensions(view, of.grids.getFirst());
        callout(view, of.grids.getFirst());
        return view;
    }

    private void balls(View view, Sites sites, int index) {
        var edge = part.edge(of.ballName());
        double radius = of.ball / 2;
        if (sites.count() > MANY) {
            Lattice.draw(view, "balls" + index, radius, sites.pitchX(), sites.pitchY(), sites.runs());
            return;
        }
        var line = edge.finer(2 * radius * view.scale());
        var balls = sites.balls();
        view.alike(line, Fill.NONE, () -> {
            for (int i = 0; i < balls.size(); i++) {
                var ball = balls.get(i);
                view.roundTerminal(ball.id(), ball.x(), ball.y(), radius, line,
                        i == 0 && index == 0 ? Fill.MARKED : Fill.NONE);
            }
        });
    }

    /** Numbers above, letters at the right of the paper; every one, or every second or fifth when they are narrow. */
    private void numbers(View view, Sites sites) {
        double above = view.projection().y(of.body.top()) - 5;
        double beside = Math.abs(view.projection().x(of.body.right())) + 5.5;
        double widest = Lettering.TABLE.width(sites.number(sites.columns() - 1)) + 2;
        int everyColumn = step(sites.pitchX() * view.scale(), widest);
        view.group(part.count("columns", sites.columns(), null).symbol(), () -> {
            for (int column = 0; column < sites.columns(); column++) {
                if (column % everyColumn == 0) {
                    view.text(sites.number(column), Lettering.TABLE, view.projection().x(sites.x(column)), above);
                }
            }
        });
        int everyRow = step(sites.pitchY() * view.scale(), APART_ROWS);
        view.group(part.count("rows", sites.rows(), null).symbol(), () -> {
            for (int row = 0; row < sites.rows(); row++) {
                if (row % everyRow == 0) {
                    view.text(sites.letter(row), Lettering.TABLE, beside, view.projection().y(sites.y(row)));
                }
            }
        });
    }

    private static int step(double pitch, double needed) {
        for (int step : new int[]{1, 2, 5, 10, 20}) {
            if (pitch * step >= needed) {
                return step;
            }
        }
        return 50;
    }

    private void dimensions(View view, Sites sites) {
        double left = sites.x(sites.columns() - 1); // stands at the left of the paper
        double bottom = sites.y(sites.rows() - 1);
        double below = bottom + of.ball / 2;
        double beside = left + of.ball / 2;
        part.across(view, "matrixSpanX", false, sites.x(0), below, left, below, null);
        part.upright(view, "matrixSpanY", true, beside, sites.y(0), beside, bottom, null);
        if (sites.columns() > 1) {
            part.across(view, "pitchX", false, left, below, sites.x(sites.columns() - 2), below, null);
        }
        if (sites.rows() > 1) {
            part.upright(view, "pitchY", true, beside, bottom, beside, sites.y(sites.rows() - 2), null);
        }
        if (sites.columns() % 2 == 0) {
            part.across(view, "offsetX", false, 0, below, sites.x(sites.columns() / 2 - 1), below, null);
        }
        if (sites.rows() % 2 == 0) {
            part.upright(view, "offsetY", true, beside, 0, beside, sites.y(sites.rows() / 2 - 1), null);
        }
    }

    private void callout(View view, Sites sites) {
        var balls = sites.balls();
        if (balls.isEmpty()) {
            return;
        }
        var shown = balls.stream().filter(ball -> ball.id().startsWith(sites.letter(sites.rows() - 1))).findFirst()
                .orElse(balls.getLast());
        if (part.caption(of.ballName()).isEmpty() && part.frame("positionToDatums", POSITION, true, true, "C").isEmpty()
                && part.frame("positionInArray", POSITION, true, true, "C").isEmpty()) {
            return; // a number of balls of which nothing is said; a note tells it
        }
        int count = of.count();
        var content = new Content().line(count + "X", part.count("count", count, null).caption(false));
        part.caption(of.ballName())
                .ifPresent(letter -> content.beside("Ø" + letter.text(), letter));
        view.shows(part.count("count", count, null).symbol());
        part.frame("positionToDatums", POSITION, true, true, "C", "A", "B").ifPresent(frame -> {
            view.shows(frame.symbol());
            content.frame(frame);
        });
        part.frame("positionInArray", POSITION, true, true, "C").ifPresent(frame -> {
            view.shows(frame.symbol());
            content.frame(frame);
        });
        double diagonal = of.ball / 2 * Math.sqrt(0.5);
        view.callout(shown.x() - diagonal, shown.y() + diagonal, content, 55);
    }
}
