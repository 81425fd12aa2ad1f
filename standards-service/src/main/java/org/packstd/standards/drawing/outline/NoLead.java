package org.packstd.standards.drawing.outline;

import static org.packstd.standards.drawing.sheet.ControlFrame.Characteristic.POSITION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Lettering;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.quantity.Kind;

/** Packages with terminals under the edges of the body: QFN, DFN, SON, LCC, with or without exposed pads. */
final class NoLead implements Outline {

    private final Part part;
    private final Frame frame;
    private final Perimeter terminals;
    private final Box body;
    private final double height;
    private final double standoff;
    private final double width;
    private final double length;
    private final double pullBack;
    private final double leadframe;
    private final Pads pads;

    NoLead(Part part) {
        this.part = part;
        this.frame = new Frame(part);
        var stated = part.variation().terminals();
        int count = stated.count() == null ? 8 : Math.min(stated.count(), 2000);
        boolean unknown = stated.perSideX() + stated.perSideY() == 0;
        int perSideY = unknown ? Math.max(1, (count + 1) / 2) : stated.perSideY();
        boolean single = perSideY <= 1 && stated.perSideX() <= 1;
        double guess = part.detail("bodyY", 3) / (perSideY + 1);
        double pitch = single
                ? part.detail("pitchY", guess)
                : part.states("pitchY") || !part.states("pitchX")
                        ? part.size("pitchY", guess)
                        : part.size("pitchX", guess);
        double pitchX = part.detail("pitchX", pitch);
        double bodyX = part.size("bodyX", pitchX * (stated.perSideX() + 3));
        double bodyY = part.size("bodyY", perSideY == 0 ? bodyX : pitch * (perSideY + 1.4));
        this.body = Box.centred(0, 0, bodyX, bodyY);
        this.terminals = !stated.positions().isEmpty()
                ? Perimeter.of(stated.positions(), bodyX / 2, bodyY / 2)
                : Perimeter.of(stated, part.variation().text("terminalNumbering").orElse(""), pitchX, pitch,
                        stated.perSideX(), stated.perSideY());
        this.height = part.size("height", Math.min(bodyX, bodyY) * 0.2);
        this.standoff = Math.min(part.detail("standoff", height * 0.03), height * 0.5);
        this.width = part.size("leadWidth", Math.min(pitch, pitchX) * 0.45);
        this.length = part.size("leadLength", Math.min(bodyX, bodyY) * 0.12);
        this.pullBack = part.detail("pullBack", 0.0);
        this.leadframe = Math.min(part.detail("leadframeThickness", height * 0.22), height * 0.7);
        this.pads = new Pads(part, body);
        if (stated.count() != null) {
            part.count("count", stated.count(), part.other() == null ? null : part.other().terminals().count());
        }
        gapToPad();
    }

    /** The distance of terminal and pad follows when all is stated with a nominal. */
    private void gapToPad() {
        var size = nominal("bodyX");
        var pad = nominal("exposedPadX");
        var terminal = nominal("leadLength");
        if (size != null && pad != null && terminal != null && terminals.perSideY() > 0) {
            var back = part.states("pullBack") ? nominal("pullBack") : BigDecimal.ZERO;
            if (back != null) {
                var gap = size.subtract(pad).divide(BigDecimal.TWO).subtract(terminal).subtract(back);
                if (gap.signum() > 0) {
                    part.derive("terminalToPad", Kind.REF, gap, gap);
                }
            }
        }
    }

    private @Nullable BigDecimal nominal(String name) {
        return part.variation().parameter(name).map(stated -> stated.value())
                .map(value -> value.nom() == null ? null : value.unit().toBase(value.nom())).orElse(null);
    }

    @Override
    public View top(double scale) {
        var view = part.view(View.Name.TOP, scale);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        frame.dotMark(view, body, terminals);
        frame.sizes(view, body, "bodyX", "bodyY");
        var left = terminals.on(Perimeter.Side.LEFT);
        if (!left.isEmpty()) {
            number(view, left.getFirst(), 1);
            number(view, left.getLast(), 1);
        }
        return view;
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        view.draw(Trace.rectangle(new Box(body.left(), -height, body.right(), -standoff)),
                part.edge("bodyX", "height"), Fill.NONE);
        var edge = part.edge("leadWidth");
        for (var terminal : terminals.on(Perimeter.Side.BOTTOM)) {
            view.draw(
                    Trace.rectangle(new Box(terminal.along() - width / 2, -leadframe, terminal.along() + width / 2, 0)),
                    edge, Fill.METAL);
        }
        if (terminals.perSideY() > 0) {
            for (double inner : new double[]{body.left() + pullBack, body.right() - pullBack - length}) {
                view.draw(Trace.rectangle(new Box(inner, -leadframe, inner + length, 0)),
                        terminals.perSideX() > 0 ? Line.HIDDEN : edge,
                        terminals.perSideX() > 0 ? Fill.NONE : Fill.METAL);
            }
        }
        frame.seatingPlane(view, body.left(), body.right());
        frame.heights(view, body.right(), height);
        part.upright(view, "bodyThickness", true, body.left(), -height, body.left(), -standoff, null);
        frame.coplanarity(view, body.right() - pullBack - length / 2, 0);
        frame.detailMark(view, body.right() - pullBack - length / 2, -leadframe / 2, Math.max(length, leadframe));
        return view;
    }

    @Override
    public View bottom(double scale) {
        var view = part.view(View.Name.BOTTOM, scale);
        frame.body(view, body, part.edge("bodyX", "bodyY"));
        for (var terminal : terminals.terminals()) {
            view.terminal(terminal.number(), land(terminal),
                    part.edge("leadWidth", "leadLength").finer(width * scale),
                    "1".equals(terminal.number()) ? Fill.MARKED : Fill.NONE);
        }
        pads.draw(view);
        dimensions(view);
        if (terminals.terminals().isEmpty()) {
            frame.unknownTerminals(view, body);
        }
        return view;
    }

    /** A land with a rounded inner end. */
    private Trace land(Perimeter.Terminal terminal) {
        var box = box(terminal);
        if (terminal.exact() != null) {
            return Trace.rectangle(box);
        }
        double radius = Math.min(width / 2, length / 2);
        return switch (terminal.side()) {
            case LEFT -> Trace.from(box.left(), box.top()).to(box.right() - radius, box.top())
                    .arc(radius, box.right(), box.centreY() - width / 2 + radius).to(box.right(), box.bottom() - radius)
                    .arc(radius, box.right() - radius, box.bottom()).to(box.left(), box.bottom()).close();
            case RIGHT -> Trace.from(box.right(), box.bottom()).to(box.left() + radius, box.bottom())
                    .arc(radius, box.left(), box.bottom() - radius).to(box.left(), box.top() + radius)
                    .arc(radius, box.left() + radius, box.top()).to(box.right(), box.top()).close();
            case TOP -> Trace.from(box.right(), box.top()).to(box.right(), box.bottom() - radius)
                    .arc(radius, box.right() - radius, box.bottom()).to(box.left() + radius, box.bottom())
                    .arc(radius, box.left(), box.bottom() - radius).to(box.left(), box.top()).close();
            case BOTTOM -> Trace.from(box.left(), box.bottom()).to(box.left(), box.top() + radius)
                    .arc(radius, box.left() + radius, box.top()).to(box.right() - radius, box.top())
                    .arc(radius, box.right(), box.top() + radius).to(box.right(), box.bottom()).close();
        };
    }

    private Box box(Perimeter.Terminal terminal) {
        if (terminal.exact() != null) {
            return terminal.exact();
        }
        double half = width / 2;
        double along = terminal.along();
        return switch (terminal.side()) {
            case LEFT -> new Box(body.left() + pullBack, along - half, body.left() + pullBack + length, along + half);
            case RIGHT ->
                new Box(body.right() - pullBack - length, along - half, body.right() - pullBack, along + half);
            case TOP -> new Box(along - half, body.top() + pullBack, along + half, body.top() + pullBack + length);
            case BOTTOM ->
                new Box(along - half, body.bottom() - pullBack - length, along + half, body.bottom() - pullBack);
        };
    }

    /** What stands at the left of the paper belongs to the right side as seen from above. */
    private void dimensions(View view) {
        var right = terminals.on(Perimeter.Side.RIGHT);
        var below = terminals.on(Perimeter.Side.BOTTOM);
        if (right.size() > 1) {
            int first = Leaded.inside(view, right, terminals.pitchY());
            part.upright(view, part.states("pitchY") ? "pitchY" : "pitchX", true, body.right(),
                    right.get(first).along(), body.right(), right.get(first + 1).along(), null);
        }
        if (below.size() > 1 && part.states("pitchX")) {
            int first = Leaded.inside(view, below, terminals.pitchX());
            part.across(view, "pitchX", false, below.get(first).along(), body.bottom(),
                    below.get(first + 1).along(), body.bottom(), null);
        }
        if (!right.isEmpty()) {
            var last = box(right.getFirst());
            part.across(view, "leadLength", false, last.left(), last.bottom(), last.right(), last.bottom(), null);
            part.across(view, "pullBack", false, last.right(), last.bottom(), body.right(), body.bottom(), null);
        } else if (!below.isEmpty()) {
            var last = box(below.getFirst());
            part.upright(view, "leadLength", false, last.left(), last.top(), last.left(), last.bottom(), null);
            part.upright(view, "pullBack", false, last.left(), last.bottom(), body.left(), body.bottom(), null);
        }
        if (pads.isThere() && !right.isEmpty()) {
            var left = box(terminals.on(Perimeter.Side.LEFT).getLast());
            part.across(view, "terminalToPad", false, left.right(), left.bottom(), pads.pad().left(),
                    pads.pad().bottom(), null);
        }
        for (var side : Perimeter.Side.values()) {
            var row = terminals.on(side);
            boolean dimensioned = (side == Perimeter.Side.RIGHT && row.size() > 1)
                    || (side == Perimeter.Side.BOTTOM && row.size() > 1 && part.states("pitchX"));
            if (!row.isEmpty() && (row.size() >= 4 || !dimensioned)) {
                number(view, row.getFirst(), -1); // else an extension line of the pitch runs there
            }
            if (row.size() > 1 && (row.size() >= 3 || !dimensioned)) {
                number(view, row.getLast(), -1);
            }
        }
        callout(view);
    }

    private void number(View view, Perimeter.Terminal terminal, int direction) {
        double half = Lettering.TABLE.width(terminal.number()) / 2;
        var projection = view.projection();
        if (terminal.side().isUpright()) {
            double edge = terminal.side() == Perimeter.Side.LEFT ? body.left() : body.right();
            view.number(terminal.number(), projection.x(edge) + terminal.side().outwards() * direction * (2 + half),
                    projection.y(terminal.along()));
        } else {
            double edge = terminal.side() == Perimeter.Side.TOP ? body.top() : body.bottom();
            view.number(terminal.number(), projection.x(terminal.along()),
                    projection.y(edge) + terminal.side().outwards() * 3.4);
        }
    }

    private void callout(View view) {
        var count = part.figure("count").map(figure -> figure.caption(false));
        var width = part.caption("leadWidth");
        var left = terminals.on(Perimeter.Side.LEFT);
        var row = left.isEmpty() ? terminals.terminals() : left;
        if (row.isEmpty() || (count.isEmpty() && width.isEmpty())) {
            return;
        }
        var shown = box(row.get(row.size() * 5 / 8));
        var content = new Content();
        count.ifPresent(caption -> {
            view.shows(caption.symbol());
            content.line(part.variation().terminals().count() + "X", caption);
        });
        width.ifPresent(caption -> {
            view.shows(caption.symbol());
            content.beside(caption.text(), caption);
        });
        part.frame("positionToDatums", POSITION, false, true, "C", "A", "B").ifPresent(control -> {
            view.shows(control.symbol());
            content.frame(control);
        });
        part.frame("leadPosition", POSITION, false, true, "C", "A", "B").ifPresent(control -> {
            view.shows(control.symbol());
            content.frame(control);
        });
        part.frame("positionInArray", POSITION, false, true, "C").ifPresent(control -> {
            view.shows(control.symbol());
            content.frame(control);
        });
        view.callout(shown.left(), shown.bottom() - this.width * 0.2, content, 40);
    }

    @Override
    public double detailScale() {
        return Frame.detailScale(length * 2.6, leadframe * 2.4);
    }

    @Override
    public View detail(double scale) {
        var view = part.view(View.Name.DETAIL, scale);
        double wide = length * 2.6;
        double right = wide / 2;
        double top = -leadframe * 2.4;
        view.draw(Trace.from(right, -standoff).to(right, top).wavesTo(-right, leadframe * 0.12)
                .to(-right, -standoff), Line.THIN, Fill.NONE);
        view.draw(Trace.from(-right, -standoff).to(right, -standoff).to(right, top), Line.VISIBLE, Fill.NONE);
        view.draw(Trace.rectangle(new Box(right - pullBack - length, -leadframe, right - pullBack, 0)),
                part.edge("leadLength"), Fill.METAL);
        view.reach(Line.THIN, view.projection().x(-right) - 6, view.projection().x(right) + 5, 0);
        part.upright(view, "standoff", true, -right, -standoff, -right, 0, null);
        part.upright(view, "leadframeThickness", false, right - pullBack, -leadframe, right - pullBack, 0, null);
        part.variation().text("wettableFlank").filter(flank -> !"NONE".equals(flank))
                .ifPresent(_ -> view.callout(right, -leadframe * 0.5,
                        Content.text(part.word("WETTABLE FLANK", "可润湿侧面")), -40));
        return view;
    }

    @Override
    public double largestScale() {
        return Frame.largestScale(body.width(), body.height());
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add(part.word("Terminals count against the clock from above, with the clock from below.",
                "端子编号：俯视逆时针，仰视顺时针。"));
        if (!part.states("leadframeThickness")) {
            notes.add(part.word("The height of the terminals in the side view is not specified.", "主视图中端子高度未规定。"));
        }
        if (pads.isThere()) {
            notes.add(part.word("Coplanarity applies to terminals and exposed pad.", "共面度适用于端子与裸露焊盘。"));
        }
        return notes;
    }
}
