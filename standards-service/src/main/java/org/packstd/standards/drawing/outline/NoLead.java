package org.packstd.standards.drawing.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.Box;
import org.packstd.standards.drawing.sheet.Content;
import org.packstd.standards.drawing.sheet.Fill;
import org.packstd.standards.drawing.sheet.Line;
import org.packstd.standards.drawing.sheet.Trace;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.specification.Side;

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
    private final Lands lands;

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
                : Perimeter.of(part.variation(), pitchX, pitch);
        this.height = part.size("height", Math.min(bodyX, bodyY) * 0.2);
        this.standoff = Math.min(part.detail("standoff", height * 0.03), height * 0.5);
        this.width = part.size("leadWidth", Math.min(pitch, pitchX) * 0.45);
        this.length = part.size("leadLength", Math.min(bodyX, bodyY) * 0.12);
        this.pullBack = part.detail("pullBack", 0.0);
        this.leadframe = Math.min(part.detail("leadframeThickness", height * 0.22), height * 0.7);
        this.pads = new Pads(part, body);
        this.lands = new Lands(part, body, terminals, pads, width, length, pullBack);
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
        var left = terminals.on(Side.LEFT);
        if (!left.isEmpty() && terminals.areCertain()) {
            lands.number(view, left.getFirst(), 1);
            lands.number(view, left.getLast(), 1);
        }
        return view;
    }

    @Override
    public View side(double scale) {
        var view = part.view(View.Name.SIDE, scale);
        view.draw(Trace.rectangle(new Box(body.left(), -height, body.right(), -standoff)),
                part.edge("bodyX", "height"), Fill.NONE);
        var edge = part.edge("leadWidth");
        for (var terminal : terminals.on(Side.BOTTOM)) {
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
            view.terminal(terminal.number(), lands.trace(terminal),
                    (terminals.areCertain() ? part.edge("leadWidth", "leadLength") : Line.ASSUMED).finer(width * scale),
                    "1".equals(terminal.number()) ? Fill.MARKED : Fill.NONE);
        }
        pads.draw(view);
        lands.dimensions(view);
        if (terminals.terminals().isEmpty()) {
            frame.unknownTerminals(view, body);
        }
        return view;
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
        notes.add(part.variation().text("terminalNumbering").filter("CLOCKWISE"::equals).isPresent()
                ? part.word("Terminals count with the clock from above, against the clock from below.",
                        "端子编号：俯视顺时针，仰视逆时针。")
                : part.word("Terminals count against the clock from above, with the clock from below.",
                        "端子编号：俯视逆时针，仰视顺时针。"));
        if (!terminals.areCertain()) {
            notes.add(Perimeter.uncertain(part));
        }
        if (!part.states("leadframeThickness")) {
            notes.add(part.word("The height of the terminals in the side view is not specified.", "主视图中端子高度未规定。"));
        }
        if (pads.isThere()) {
            notes.add(part.word("Coplanarity applies to terminals and exposed pad.", "共面度适用于端子与裸露焊盘。"));
        }
        return notes;
    }
}
