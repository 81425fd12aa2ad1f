package org.packstd.standards.drawing.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.drawing.sheet.FinishedView;
import org.packstd.standards.drawing.sheet.Markup;
import org.packstd.standards.drawing.sheet.Notes;
import org.packstd.standards.drawing.sheet.Scale;
import org.packstd.standards.drawing.sheet.Sheet;
import org.packstd.standards.drawing.sheet.SvgDocument;
import org.packstd.standards.drawing.sheet.TitleBlock;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.specification.Variation;

/** Draws one variation: the sheet, or a single view. An instance is used once. */
public final class OutlineDrawing {

    private static final double SINGLE_VIEW_MARGIN = 4;

    private final Subject subject;
    private final Style style;
    private final Part part;
    private final Outline outline;
    private final @Nullable Outline ghost;
    private final Map<Drawn, FinishedView> finished = new HashMap<>();

    public OutlineDrawing(Subject subject, Style style) {
        this.subject = subject;
        this.style = style;
        var family = subject.specification().family();
        var manner = Outlines.of(subject.variation(), family);
        var compared = subject.compared();
        this.part = new Part(subject.variation(), compared == null ? null : compared.variation(), family, style,
                manner.kind());
        this.outline = manner.draw().apply(part);
        this.ghost = compared == null ? null : ghost(compared.variation());
    }

    /** Drawn as what it is, which need not be what the other is. */
    private Outline ghost(Variation compared) {
        var manner = Outlines.of(compared, subject.specification().family());
        return manner.draw().apply(part.ghost(compared, manner.kind()));
    }

    /** The whole sheet. */
    public Picture sheet() {
        double largest = largestScale();
        var shown = symbols(largest);
        var tables = new Tables(part, subject).all(shown);
        var titled = new TitleBlock(word("PACKAGING STANDARDS REGISTRY", "封装标准登记处"),
                style.wording().of(subject.specification().family().label()), title(), designation(),
                word("VARIATION ", "型别 ") + subject.code(),
                revision(), status(), "", word("SHEET 1/1", "第 1/1 页"));
        var sheet = new Sheet(scale -> finished(View.Name.TOP, scale), scale -> finished(View.Name.SIDE, scale),
                scale -> finished(View.Name.BOTTOM, scale), details(), tables,
                new Notes(word("NOTES", "注"), new Remarks(part, subject).all(outline.notes())),
                scale -> titled.at(word("SCALE ", "比例 ") + Scale.text(scale)),
                subject.published() == null ? word("DRAFT", "草案") : null);
        var drawn = sheet.draw(largest);
        var svg = new SvgDocument(title(), description(), drawn.width(), drawn.height()).write(drawn.content());
        return new Picture(svg, drawn.labels(), drawn.views());
    }

    /** One view by itself, as large as it comes on a narrow screen. */
    public Picture view(View.Name name) {
        var view = finished(name, name == View.Name.DETAIL ? detailScale() : Scale.of(largestScale()));
        var box = view.bounds().grown(SINGLE_VIEW_MARGIN);
        var content = new Markup();
        view.writeAt(content, -box.left(), -box.top());
        var svg = new SvgDocument(title() + " – " + nameOf(name), description(), box.width(), box.height())
                .write(content.toString());
        var labels = view.labels().stream().map(label -> label.shifted(-box.left(), -box.top())).toList();
        return new Picture(svg, labels, List.of(view));
    }

    private List<FinishedView> details() {
        double large = detailScale();
        return Stream.of(large, Scale.of(large * 0.72), Scale.of(large * 0.5)).distinct()
                .map(scale -> finished(View.Name.DETAIL, scale)).toList();
    }

    private double largestScale() {
        return ghost == null ? outline.largestScale() : Math.min(outline.largestScale(), ghost.largestScale());
    }

    private double detailScale() {
        return ghost == null ? outline.detailScale() : Math.min(outline.detailScale(), ghost.detailScale());
    }

    private Set<String> symbols(double scale) {
        var symbols = new LinkedHashSet<String>();
        for (var name : View.Name.values()) {
            symbols.addAll(finished(name, name == View.Name.DETAIL ? detailScale() : scale).symbols());
        }
        return symbols;
    }

    /** The layout asks for the same view more than once. */
    private record Drawn(View.Name name, double scale) {}

    private FinishedView finished(View.Name name, double scale) {
        return finished.computeIfAbsent(new Drawn(name, scale), this::finish);
    }

    private FinishedView finish(Drawn asked) {
        var name = asked.name;
        double scale = asked.scale;
        var view = of(outline, name, scale);
        if (ghost != null && (name != View.Name.DETAIL || showsTheSameDetail(ghost))) {
            view.overlay(of(ghost, name, scale));
        }
        return view.titled(nameOf(name) + (name == View.Name.DETAIL ? " " + Scale.text(scale) : "")).finish();
    }

    /** A section through dies and a ball from the front do not lie over each other. */
    private boolean showsTheSameDetail(Outline other) {
        return other.getClass().equals(outline.getClass());
    }

    private static View of(Outline outline, View.Name name, double scale) {
        DoubleFunction<View> draw = switch (name) {
            case TOP -> outline::top;
            case SIDE -> outline::side;
            case BOTTOM -> outline::bottom;
            case DETAIL -> outline::detail;
        };
        return draw.apply(scale);
    }

    private String nameOf(View.Name name) {
        return switch (name) {
            case TOP -> word("TOP VIEW", "俯视图");
            case SIDE -> word("SIDE VIEW", "主视图");
            case BOTTOM -> word("BOTTOM VIEW", "仰视图");
            case DETAIL -> outline.detailName(style.wording());
        };
    }

    private String word(String english, String chinese) {
        return style.wording().of(english, chinese);
    }

    private String title() {
        return style.wording().of(subject.title());
    }

    private String designation() {
        return subject.designation().isEmpty() ? "—" : subject.designation();
    }

    private String revision() {
        var compared = subject.compared();
        return subject.revision().isEmpty()
                ? "—"
                : word("REV ", "版本 ") + subject.revision() + (compared == null ? "" : " / " + compared.revision());
    }

    private String status() {
        return subject.published() == null
                ? word("DRAFT", "草案")
                : word("PUBLISHED ", "发布 ") + subject.published();
    }

    private String description() {
        var sentences = new ArrayList<String>();
        sentences.add(word(
                "Third-angle projection: top view, side view below it, bottom view at the right and mirrored, and a"
                        + " detail.",
                "第三角投影：俯视图，其下为主视图，右侧为镜像的仰视图，另有局部放大图。"));
        sentences.add(word("Terminal 1 is at the upper left from above and at the upper right from below.",
                "端子 1 在俯视图左上、仰视图右上。"));
        var count = subject.variation().terminals().count();
        if (count != null) {
            sentences.add(word(count + " terminals.", "共 " + count + " 个端子。"));
        }
        return String.join(" ", sentences);
    }
}
