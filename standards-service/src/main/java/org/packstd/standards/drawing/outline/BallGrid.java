package org.packstd.standards.drawing.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Variation;

/** BGA, CSP, wafer level packages and land grids: a body on a grid of balls or lands. */
final class BallGrid implements Outline {

    /** More grids than any package has. */
    private static final int MOST_GRIDS = 16;

    final Part part;
    final Frame frame;
    final Box body;
    final double height;
    final double standoff;
    final double ball;
    final boolean lands;
    /** Whether nothing is known of what it stands on: then it stands on its body. */
    private final boolean bare;
    final List<Sites> grids;
    private final GridBottom bottom;

    BallGrid(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        var first = part.variation().terminals().grid();
        double guess = first == null ? 5 : (first.columns() + 1) * part.detail("pitchX", 0.5);
        double guessY = first == null ? guess : (first.rows() + 1) * part.detail("pitchY", part.detail("pitchX", 0.5));
        double width = part.size("bodyX", guess);
        double depth = part.size("bodyY", part.states("bodyX") && first == null ? width : guessY);
        this.body = Box.centred(0, 0, width, depth);
        this.height = part.size("height", Math.min(width, depth) * 0.14);
        this.lands = part.variation().text("terminalForm").filter("LAND"::equals).isPresent();
        double pitchX = first == null ? 0.5 : part.size("pitchX", width / (first.columns() + 0.5));
        double pitchY = first == null
                ? 0.5
                : part.size("pitchY", part.states("pitchX")
                        ? pitchX
                        : depth / (first.rows() + 0.5));
        String diameter = ballName();
        double assumed = Math.min(pitchX, pitchY) * 0.55;
        this.ball = first == null ? assumed : part.size(diameter, assumed);
        this.bare = first == null && !part.states("standoff") && !part.states(diameter);
        double raised = lands ? height * 0.03 : Math.min(ball * 0.8, height * 0.35);
        this.standoff = bare ? 0 : Math.min(part.size("standoff", raised), height * 0.9);
        this.grids = part.variation().terminals().grids().stream().limit(MOST_GRIDS)
                .map(grid -> Sites.of(grid, pitchX, pitchY)).toList();
        derive();
        this.bottom = new GridBottom(this);
    }

    /** Spans, offsets and counts follow from pitch and matrix; they are never stated. */
    private void derive() {
        if (grids.size() == 1) {
            var grid = grids.getFirst().grid();
            span("matrixSpanX", "pitchX", grid.columns());
            span("matrixSpanY", "pitchY", grid.rows());
            offset("offsetX", "pitchX", grid.columns());
            offset("offsetY", "pitchY", grid.rows());
            part.count("columns", grid.columns(), before().map(Grid::columns).orElse(null));
            part.count("rows", grid.rows(), before().map(Grid::rows).orElse(null));
        }
        var count = count();
        if (count > 0) {
            var other = part.other();
            part.count("count", count, other == null ? null : other.terminals().count());
        }
    }

    private Optional<Grid> before() {
        return Optional.ofNullable(part.other()).map(other -> other.terminals().grid());
    }

    /** How many there are: as stated, else as drawn; 0 when nobody knows. */
    int count() {
        var stated = part.variation().terminals().count();
        return stated != null ? stated : grids.stream().mapToInt(Sites::count).sum();
    }

    private void span(String name, String pitch, int sites) {
        exact(part.variation(), pitch).ifPresent(known -> part.derive(name, Kind.BSC, times(known, sites - 1),
                before(pitch).map(old -> times(old, sites(name) - 1)).orElse(null)));
    }

    /** Half a pitch from the middle to the nearest ball when the count is even; nothing when a ball is in the middle. */
    private void offset(String name, String pitch, int sites) {
        if (sites % 2 == 0) {
            exact(part.variation(), pitch).ifPresent(known -> part.derive(name, Kind.BSC, half(known),
                    before(pitch).filter(_ -> sites(name) % 2 == 0).map(BallGrid::half).orElse(null)));
        }
    }

    private int sites(String name) {
        return before().map(grid -> name.endsWith("X") ? grid.columns() : grid.rows()).orElse(1);
    }

    private Optional<BigDecimal> before(String pitch) {
        return Optional.ofNullable(part.other()).flatMap(other -> exact(other, pitch));
    }

    private static BigDecimal times(BigDecimal pitch, int count) {
        return pitch.multiply(BigDecimal.valueOf(count));
    }

    private static BigDecimal half(BigDecimal pitch) {
        return pitch.multiply(new BigDecimal("0.5"));
    }

    private static Optional<BigDecimal> exact(Variation variation, String pitch) {
        return variation.parameter(pitch).flatMap(stated -> stated.value().typical());
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        frame.cornerMark(view, body);
        frame.sizes(view, body, "bodyX", "bodyY");
        return view;
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        var block = new Box(body.left(), -height, body.right(), -standoff);
        view.draw(Trace.rectangle(block), part.edge("bodyX", "height"), Fill.NONE);
        layers(view, block);
        var columns = columns();
        columns.forEach(x -> view.draw(terminal(x), (lands ? Line.VISIBLE : part.edge("height")).finer(ball * scale),
                Fill.NONE));
        frame.seatingPlane(view, body.left(), body.right());
        frame.heights(view, body.right(), height);
        if (!columns.isEmpty()) {
            frame.coplanarity(view, columns.get(columns.size() / 2), 0);
            frame.detailMark(view, columns.getLast(), -standoff / 2, Math.min(ball, standoff * 1.6) * 0.8);
        }
        return view;
    }

    private void layers(View view, Box block) {
        part.upright(view, "bodyThickness", true, block.left(),
                -standoff - part.detail("bodyThickness", height - standoff),
                block.left(), -standoff, null);
        if (part.states("substrateThickness")) {
            double top = -standoff - part.size("substrateThickness", 0);
            view.draw(Trace.line(block.left(), top, block.right(), top), Line.VISIBLE, Fill.NONE);
            part.upright(view, "substrateThickness", true, block.left(), top, block.left(), -standoff, null);
        }
        if (part.states("moldThickness")) {
            part.upright(view, "moldThickness", false, block.right(), block.top(), block.right(),
                    block.top() + part.size("moldThickness", 0), null);
        }
    }

    /** What states the diameter of its balls. */
    String ballName() {
        return !part.states("ballDiameter") && part.states("bumpDiameter") ? "bumpDiameter" : "ballDiameter";
    }

    /** Where balls are seen from the front. */
    List<Double> columns() {
        var columns = new ArrayList<Double>();
        for (var sites : grids) {
            for (int column = 0; column < sites.columns(); column++) {
                if (sites.hasColumn(column)) {
                    columns.add(sites.x(0, column));
                    if (sites.rows() > 1) {
                        columns.add(sites.x(1, column));
                    }
                }
            }
        }
        columns.sort(Comparator.naturalOrder());
        return columns.stream().distinct().toList();
    }

    /** A ball cut off by the body above it, or a land, seen from the front. */
    Trace terminal(double x) {
        double radius = ball / 2;
        if (lands) {
            return Trace.rectangle(new Box(x - radius, -standoff, x + radius, 0));
        }
        if (standoff >= ball) { // stands on a pillar
            return Trace.from(x - radius, -standoff).to(x - radius, -radius).counterArc(radius, x, 0)
                    .counterArc(radius, x + radius, -radius).to(x + radius, -standoff);
        }
        double chord = Math.sqrt(Math.max(0, radius * radius - (standoff - radius) * (standoff - radius)));
        return Trace.from(x - chord, -standoff).counterArc(radius, x, 0).counterArc(radius, x + chord, -standoff);
    }

    @Override
    public View bottom(double scale) {
        return bottom.draw(scale);
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(ball * 2.4, standoff + aboveStandoff());
    }

    private double aboveStandoff() {
        return Math.max(ball * 0.9, standoff * 0.9);
    }

    @Override
    public View detail(double scale) {
        double wide = ball * 2.4;
        double above = aboveStandoff();
        var view = part.view(View.Name.DETAIL, scale);
        double top = -standoff - above;
        view.draw(Trace.from(-wide / 2, -standoff).to(-wide / 2, top).wavesTo(wide / 2, above * 0.12)
                .to(wide / 2, -standoff), Line.THIN, Fill.NONE);
        view.draw(Trace.line(-wide / 2, -standoff, wide / 2, -standoff), Line.VISIBLE, Fill.NONE);
        if (!bare) {
            view.draw(terminal(0), part.edge(ballName()), Fill.METAL);
        }
        view.reach(Line.THIN, view.projection().x(-wide / 2) - 6, view.projection().x(wide / 2) + 4, 0);
        double widest = lands ? 0 : -Math.min(ball / 2, standoff);
        part.across(view, ballName(), false, -ball / 2, widest,
                ball / 2, widest, null);
        part.upright(view, "standoff", false, wide / 2, -standoff, ball / 2, 0, null);
        return view;
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(body.width(), body.height());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (!lands && part.states("ballDiameter")) {
            notes.add(part.word("b is the largest diameter of a ball, measured parallel to datum C.",
                    "b 为焊球最大直径，平行于基准 C 测量。"));
        }
        if (!bare) {
            notes.add(part.word("Datum C is the plane through the crowns of the " + (lands ? "lands." : "balls."),
                    "基准 C 为通过" + (lands ? "焊盘" : "焊球") + "最低点的安装平面。"));
        }
        if (grids.isEmpty()) {
            notes.add(part.word("Number and places of the terminals are not specified.", "端子数量与位置未规定。"));
        } else {
            if (grids.size() > 1) {
                notes.add(part.word(grids.size() + " grids of terminals; numbers and letters are those of the first.",
                        "共 " + grids.size() + " 个端子阵列；行列编号为第一个阵列的编号。"));
            }
            var grid = grids.getFirst().grid();
            int without = grid.columns() * grid.rows() - grids.getFirst().count();
            if (part.caption(ballName()).isEmpty()) {
                notes.add(part.word(count() + " terminals of a size that is not specified.",
                        "共 " + count() + " 个端子，尺寸未规定。"));
            }
            notes.add(without == 0
                    ? part.word("Full matrix.", "满阵列。")
                    : part.word(without + " sites of the matrix are without terminal.",
                            "阵列中有 " + without + " 个位置无端子。"));
        }
        return notes;
    }
}
