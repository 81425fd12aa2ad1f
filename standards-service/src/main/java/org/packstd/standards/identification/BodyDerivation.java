package org.packstd.standards.identification;

import static org.packstd.standards.identification.Derivation.half;
import static org.packstd.standards.identification.Derivation.plain;
import static org.packstd.standards.identification.Derivation.ratio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.packstd.standards.quantity.Value;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** What follows from the body, its height and the terminals along its sides. */
final class BodyDerivation {

    private static final List<String> STACK = List.of("standoff", "bodyThickness", "substrateThickness",
            "moldThickness");
    private static final MathContext ROOT = MathContext.DECIMAL64;

    private final Variation variation;
    private final Sizes sizes;
    private final Derivation derived;

    BodyDerivation(Variation variation, Derivation derived) {
        this.variation = variation;
        this.sizes = new Sizes(variation);
        this.derived = derived;
    }

    void derive() {
        Profile.of(variation).ifPresent(profile -> derived.add("profile", "", "Profile", "高度等级", profile.text(), "",
                "class of A max", "A max = " + plain(sizes.most("height").orElseThrow()),
                "JESD30, JEITA ED-7303, rule B8"));
        volume();
        stack();
        side("X", "D");
        side("Y", "E");
        twoTerminal();
    }

    private void volume() {
        var x = sizes.nominal("bodyX");
        var y = sizes.nominal("bodyY");
        var height = sizes.most("height");
        if (x.isPresent() && y.isPresent() && height.isPresent()) {
            derived.add("volume", "", "Volume for the peak temperature class", "峰值温度等级所用体积",
                    x.get().multiply(y.get()).multiply(height.get()), "mm3", "D · E · A",
                    plain(x.get()) + " · " + plain(y.get()) + " · " + plain(height.get()), "J-STD-020, rule E4");
        }
    }

    /** The parts of the height added up: at their largest, and as nominals with the root of the squared tolerances. */
    private void stack() {
        var parts = STACK.stream().flatMap(name -> variation.parameter(name).stream()).map(StatedValue::value).toList();
        if (parts.size() < 2
                || parts.stream().anyMatch(part -> part.most().isEmpty() || Sizes.nominal(part).isEmpty())) {
            return;
        }
        var most = parts.stream().map(part -> part.most().orElseThrow()).toList();
        derived.add("stackWorstCase", "", "Height of the stack, worst case", "叠层高度（极值法）", sum(most), "mm",
                "Σ max", most.stream().map(Derivation::plain).collect(Collectors.joining(" + ")), "rule B7");
        var nominal = parts.stream().map(part -> Sizes.nominal(part).orElseThrow()).toList();
        var squares = sum(parts.stream().map(BodyDerivation::tolerance).map(each -> each.multiply(each)).toList());
        var rss = sum(nominal).add(squares.sqrt(ROOT)).setScale(4, RoundingMode.HALF_UP);
        derived.add("stackRss", "", "Height of the stack, root sum square", "叠层高度（均方根法）",
                rss.stripTrailingZeros(), "mm", "Σ nom + √(Σ tol²)",
                plain(sum(nominal)) + " + √" + plain(squares.stripTrailingZeros()), "rule B7");
    }

    private static BigDecimal tolerance(Value part) {
        var nominal = Sizes.nominal(part).orElseThrow();
        return Stream.of(part.most().orElseThrow().subtract(nominal), nominal.subtract(part.least().orElseThrow()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void side(String axis, String letter) {
        var body = sizes.nominal("body" + axis);
        var overall = sizes.nominal("overall" + axis);
        if (body.isPresent() && overall.isPresent()) {
            derived.add("leadReach" + axis, "L1", "Reach of a lead beyond the body", "引脚伸出长度",
                    half(overall.get().subtract(body.get())), "mm", "(overall − body) / 2",
                    "(" + plain(overall.get()) + " − " + plain(body.get()) + ") / 2", "rule L4");
        }
        var pad = sizes.nominal("exposedPad" + axis);
        var land = sizes.firstNominal("leadLength" + axis, "leadLength");
        if (variation.text("terminalForm").filter("NO_LEAD"::equals).isPresent() && body.isPresent() && pad.isPresent()
                && land.isPresent() && hasRow(axis)) {
            var pullBack = sizes.nominal("pullBack").orElse(BigDecimal.ZERO);
            derived.add("terminalToPad" + axis, "K", "Terminal to exposed pad", "端子到裸露焊盘距离",
                    half(body.get().subtract(pad.get())).subtract(land.get()).subtract(pullBack), "mm",
                    "(" + letter + " − " + letter + "2) / 2 − L − pull-back",
                    "(" + plain(body.get()) + " − " + plain(pad.get()) + ") / 2 − " + plain(land.get()) + " − "
                            + plain(pullBack),
                    "rule N2");
        }
        if (hasRow(axis)) {
            rowRatio(axis);
        }
    }

    /** Whether terminals stand on the two sides across that axis. */
    private boolean hasRow(String axis) {
        return (axis.equals("X") ? variation.terminals().perSideY() : variation.terminals().perSideX()) > 0;
    }

    private void rowRatio(String axis) {
        var width = sizes.nominal("leadWidth");
        var pitch = sizes.nominal(axis.equals("X") ? "pitchY" : "pitchX");
        if (width.isPresent() && pitch.isPresent() && pitch.get().signum() > 0) {
            derived.add("widthToPitch" + axis, "", "Terminal width to pitch", "端子宽度与节距之比",
                    ratio(width.get(), pitch.get()), "", "b / e", plain(width.get()) + " / " + plain(pitch.get()),
                    "rules L9 and N3");
        }
    }

    private void twoTerminal() {
        var length = sizes.nominal("bodyX");
        var terminal = sizes.nominal("leadLength");
        if (Arrangement.of(variation) == Arrangement.TWO_TERMINAL && length.isPresent() && terminal.isPresent()) {
            derived.add("terminalSpacing", "S", "Space between the terminals", "端子间距",
                    length.get().subtract(terminal.get().multiply(BigDecimal.valueOf(2))), "mm", "S = L − 2T",
                    plain(length.get()) + " − 2 · " + plain(terminal.get()), "rule P1");
        }
    }
}
