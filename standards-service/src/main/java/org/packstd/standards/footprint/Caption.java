package org.packstd.standards.footprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;

/** What stands below a preview. */
final class Caption {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int HASH_SHOWN = 23;

    private Caption() {}

    static List<String> lines(FootprintIdentity identity, LandPattern pattern, BigDecimal gridStep) {
        var rules = pattern.rules();
        var lines = new ArrayList<String>();
        lines.add("%s rev. %s, %s".formatted(identity.designation(), identity.revision(), identity.code()));
        lines.add("%s · level %s (%s) · mm, grid %s".formatted(rules.basis(), rules.density().name(),
                rules.density().meaning(), Markup.number(gridStep)));
        var first = Silkscreen.first(pattern);
        lines.add("land %s: %s".formatted(first.number(), size(first))
                + distances(pattern, first).map(" · "::concat).orElse(""));
        lines.add("courtyard %s × %s · %s".formatted(Markup.number(pattern.courtyard().width()),
                Markup.number(pattern.courtyard().height()), shortened(identity.contentHash())));
        return lines;
    }

    private static String shortened(String hash) {
        return hash.length() <= HASH_SHOWN ? hash : hash.substring(0, HASH_SHOWN) + "…";
    }

    private static String size(Land land) {
        return land.shape() == Land.Shape.CIRCLE
                ? "⌀ " + Markup.number(land.width())
                : Markup.number(land.width()) + " × " + Markup.number(land.height());
    }

    /** How far the first land reaches beyond its nominal terminal. */
    private static Optional<String> distances(LandPattern pattern, Land land) {
        return pattern.terminals().stream()
                .filter(terminal -> terminal.number().equals(land.number()))
                .findFirst()
                .map(terminal -> land.shape() == Land.Shape.CIRCLE
                        ? ofBall(land, terminal)
                        : ofLead(land, terminal, PinOneMark.pointsAcross(pattern, land)));
    }

    private static String ofBall(Land land, Land ball) {
        return "ball ⌀ " + Markup.number(ball.width()) + ", land "
                + Markup.number(land.width().subtract(ball.width()).multiply(HALF)) + " beyond it all round";
    }

    private static String ofLead(Land land, Land lead, boolean across) {
        var box = land.box();
        var inner = lead.box();
        var toe = across
                ? land.x().signum() <= 0 ? inner.left().subtract(box.left()) : box.right().subtract(inner.right())
                : land.y().signum() <= 0 ? inner.top().subtract(box.top()) : box.bottom().subtract(inner.bottom());
        var heel = across
                ? land.x().signum() <= 0 ? box.right().subtract(inner.right()) : inner.left().subtract(box.left())
                : land.y().signum() <= 0 ? box.bottom().subtract(inner.bottom()) : inner.top().subtract(box.top());
        var side = (across ? land.height().subtract(lead.height()) : land.width().subtract(lead.width()))
                .multiply(HALF);
        return "beyond the nominal terminal: toe %s, heel %s, side %s".formatted(Markup.number(toe),
                Markup.number(heel),
                Markup.number(side));
    }
}
