package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;

/** A wire-to-board connector: a housing with contacts in one or two rows, along x or along y. */
final class Connector implements Outline {

    private final Part part;
    private final Frame frame;
    private final Box body;
    private final double height;
    private final double pitch;
    private final double contact;
    private final int positions;
    private final int rows;
    private final double rowSpacing;

    Connector(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        var terminals = part.variation().terminals();
        int count = terminals.count() == null ? 2 : Math.clamp(terminals.count(), 1, 400);
        int perRow = Math.max(terminals.perSideX(), terminals.perSideY());
        boolean inTwoRows = part.variation().count("rows").filter(stated -> stated == 2).isPresent() && count % 2 == 0
                || (perRow > 0 && count == 2 * perRow);
        this.rows = inTwoRows ? 2 : 1;
        this.positions = inTwoRows ? count / 2 : count;
        String pitchName = pitchName();
        this.pitch = part.size(pitchName, part.detail("bodyX", 10) / (positions + 1));
        this.rowSpacing = rows == 2 ? part.size("rowSpacing", pitch) : 0;
        double length = pitch * (positions - 1) + pitch * 1.6;
        double depth = Math.max(pitch * 1.4, rowSpacing * 2);
        this.body = Box.centred(0, 0, part.size("bodyX", isUpright() ? depth : length),
                part.size("bodyY", isUpright() ? length : depth));
        this.height = part.size("height", Math.min(body.width(), body.height()));
        this.contact = Math.min(part.detail("leadWidth", pitch * 0.3), pitch * 0.8);
        part.count("count", count, part.other() == null ? null : part.other().terminals().count());
    }

    private String pitchName() {
        return part.states("pitchX") || !part.states("pitchY") ? "pitchX" : "pitchY";
    }

    /** Whether the contacts stand one below the other as seen from above. */
    private boolean isUpright() {
        return pitchName().equals("pitchY");
    }

    private double along(int position) {
        return (position - (positions - 1) / 2.0) * pitch;
    }

    private double across(int row) {
        return rows == 1 ? 0 : (row - 0.5) * rowSpacing;
    }

    private double x(int row, int position) {
        return isUpright() ? across(row) : along(position);
    }

    private double y(int row, int position) {
        return isUpright() ? along(position) : across(row);
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        double wall = Math.min(pitch * 0.22, body.height() * 0.12);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        view.draw(Trace.rectangle(body.grown(-wall)), Line.THIN, Fill.NONE);
        for (int row = 0; row < rows; row++) {
            for (int position = 0; position < positions; position++) {
                view.terminal(number(row, position), Trace.rectangle(
                        Box.centred(x(row, position), y(row, position), contact,
                                Math.min(contact, body.height() * 0.5))),
                        Line.VISIBLE,
                        row + position == 0 ? Fill.MARKED : Fill.METAL);
            }
        }
        frame.sizes(view, body, "bodyX", "bodyY");
        int lastRow = rows - 1;
        double half = contact / 2;
        if (positions > 1 && isUpright()) {
            part.upright(view, pitchName(), false, across(lastRow) + half, along(0), across(lastRow) + half, along(1),
                    null);
        } else if (positions > 1) {
            part.across(view, pitchName(), false, along(0), across(lastRow) + half, along(1), across(lastRow) + half,
                    null);
        }
        double last = along(positions - 1) + half;
        if (rows == 2 && isUpright()) {
            part.across(view, "rowSpacing", false, across(0), last, across(1), last, null);
        } else if (rows == 2) {
            part.upright(view, "rowSpacing", false, last, across(0), last, across(1), null);
        }
        view.callout(x(0, 0), y(0, 0) - contact / 2, Content.text(part.word("POSITION 1", "1 号位")), -120);
        return view;
    }

    private String number(int row, int position) {
        return Integer.toString(rows == 1 ? position + 1 : position * 2 + row + 1);
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        var edge = part.edge("bodyX", "height");
        view.draw(Trace.rectangle(new Box(body.left(), -height, body.right(), 0)), edge, Fill.NONE);
        double tail = tail();
        double chamber = Math.min(pitch * 0.32, body.width() * 0.3);
        for (double at : seenFromTheFront()) {
            view.draw(Trace.rectangle(new Box(at - contact / 2, 0, at + contact / 2, tail)), part.edge("leadWidth"),
                    Fill.METAL);
            view.draw(Trace.rectangle(new Box(at - chamber, -height * 0.82, at + chamber, -height * 0.3)), Line.HIDDEN,
                    Fill.NONE);
        }
        frame.seatingPlane(view, body.left(), body.right(), isThroughHole());
        part.upright(view, "height", false, body.right(), -height, body.right(), 0, null);
        part.upright(view, "matedHeight", false, body.right(), -part.detail("matedHeight", height), body.right(), 0,
                null);
        return view;
    }

    /** Where contacts are seen from the front: along x, or one for each row when they stand behind one another. */
    private double[] seenFromTheFront() {
        return isUpright()
                ? IntStream.range(0, rows).mapToDouble(this::across).toArray()
                : IntStream.range(0, positions).mapToDouble(this::along).toArray();
    }

    private boolean isThroughHole() {
        return part.states("drillDiameter") || part.states("tailLength")
                || part.variation().text("mounting").filter(mounting -> mounting.contains("THROUGH")).isPresent();
    }

    private double tail() {
        return isThroughHole() ? part.detail("tailLength", height * 0.3) : Math.min(height * 0.04, pitch * 0.1);
    }

    @Override
    public View bottom(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        for (int row = 0; row < rows; row++) {
            for (int position = 0; position < positions; position++) {
                view.terminal(number(row, position),
                        Trace.rectangle(Box.centred(x(row, position), y(row, position), contact, contact)),
                        part.edge("leadWidth"), row + position == 0 ? Fill.MARKED : Fill.METAL);
            }
        }
        mountingPads(view);
        double lastX = x(rows - 1, positions - 1);
        double lastY = y(rows - 1, positions - 1) + contact / 2;
        part.across(view, "leadWidth", false, lastX - contact / 2, lastY, lastX + contact / 2, lastY, null);
        for (int position : positions == 1 ? new int[]{0} : new int[]{0, positions - 1}) {
            var projection = view.projection();
            double beside = Math.abs(projection.x(body.right())) + 4;
            view.text(number(0, position), Lettering.TABLE, isUpright() ? beside : projection.x(along(position)),
                    isUpright() ? projection.y(along(position)) : projection.y(body.top()) - 4);
        }
        part.caption("leadWidth").ifPresent(width -> part.figure("count").ifPresent(figure -> {
            view.shows(figure.symbol());
            view.callout(x(rows - 1, positions / 2), y(rows - 1, positions / 2) + contact / 2,
                    new Content().line(positions * rows + "X", figure.caption(false)).beside(width.text(), width), 120);
        }));
        return view;
    }

    private void mountingPads(View view) {
        if (part.states("mountingPadX") || part.states("mountingPadY")) {
            double wide = part.detail("mountingPadX", pitch);
            double high = part.detail("mountingPadY", pitch);
            var right = Box.centred(body.right(), body.bottom() - high / 2, wide, high);
            view.draw(Trace.rectangle(right), Line.VISIBLE, Fill.METAL);
            view.draw(Trace.rectangle(Box.centred(body.left(), right.centreY(), wide, high)), Line.VISIBLE, Fill.METAL);
            part.across(view, "mountingPadX", false, right.left(), right.bottom(), right.right(), right.bottom(), null);
            part.upright(view, "mountingPadY", true, right.right(), right.top(), right.right(), right.bottom(), null);
        }
    }

    @Override
    public String detailName(Wording wording) {
        return wording.of("CONTACT", "触点");
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(pitch * 2, height * 0.7 + tail());
    }

    /** One contact with its tail. */
    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        double above = height * 0.5;
        double half = pitch * 0.9;
        double tail = tail();
        view.draw(Trace.from(-half, 0).to(-half, -above).wavesTo(half, above * 0.08).to(half, 0), Line.THIN, Fill.NONE);
        view.draw(Trace.line(-half, 0, half, 0), Line.VISIBLE, Fill.NONE);
        double tip = contact * 0.3;
        view.draw(isThroughHole()
                ? Trace.from(-contact / 2, -above * 0.8).to(contact / 2, -above * 0.8).to(contact / 2, tail - tip)
                        .to(contact / 2 - tip, tail).to(-contact / 2 + tip, tail).to(-contact / 2, tail - tip).close()
                : Trace.rectangle(new Box(-contact / 2, -above * 0.8, contact / 2, tail)), part.edge("leadWidth"),
                Fill.METAL);
        part.upright(view, "tailLength", false, half, 0, contact / 2, tail, null);
        if (isThroughHole() && part.states("drillDiameter")) {
            double hole = part.size("drillDiameter", contact);
            view.draw(Trace.line(-hole / 2, 0, -hole / 2, tail * 0.7).move(hole / 2, 0).to(hole / 2, tail * 0.7),
                    Line.ADJACENT, Fill.NONE);
            part.across(view, "drillDiameter", false, -hole / 2, tail * 0.7, hole / 2, tail * 0.7, null);
        }
        return view;
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(body.width(), body.height() + height * 0.4);
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(part.word("Position 1 is marked; positions count along the housing.", "1 号位已标记，沿壳体依次编号。"));
        if (part.caption("leadWidth").isEmpty()) {
            notes.add(part.word(positions * rows + " terminals of a width that is not specified.",
                    "共 " + positions * rows + " 个端子，宽度未规定。"));
        }
        notes.add(part.word("Walls and contacts inside the housing are shown as symbols.", "壳体内壁与触点为示意。"));
        return notes;
    }
}
