package org.packstd.standards.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.packstd.standards.drawing.outline.OutlineDrawing;
import org.packstd.standards.drawing.outline.Style;
import org.packstd.standards.drawing.outline.Subject;
import org.packstd.standards.drawing.outline.Wording;
import org.packstd.standards.drawing.sheet.Point;
import org.packstd.standards.drawing.sheet.View;
import org.packstd.standards.landpattern.Land;
import org.packstd.standards.landpattern.LandPattern;
import org.packstd.standards.landpattern.LandPatternRequest;
import org.packstd.standards.landpattern.LandPatterns;
import org.packstd.standards.landpattern.rule.Density;

/** A terminal has the same place in the drawing and on the board: else a part is placed the wrong way round. */
class TerminalOrderTest {

    private static final Style LETTERS = new Style(false, Wording.EN, null);
    /** In mm of the paper: less than any pitch; lands of different sides are not as far out as their terminals. */
    private static final double NEARLY = 0.5;
    /** The numbering, and where its first two terminals are. */
    private static final Map<String, List<String>> FIRST = Map.of("COUNTER_CLOCKWISE", List.of("LEFT", "LEFT"),
            "CLOCKWISE", List.of("TOP", "TOP"), "FROM_TOP_CENTRE", List.of("TOP", "TOP"),
            "FROM_TOP_LEFT", List.of("TOP", "LEFT"));

    @Test
    void everyTerminalOfTheCatalogueStandsWhereItsLandIs() {
        int compared = 0;
        for (var subject : Subjects.catalogue()) {
            var terminals = subject.variation().terminals();
            if (terminals.perSideX() + terminals.perSideY() > 0 && LandPatterns.of(subject.variation(),
                    LandPatternRequest.at(Density.B)) instanceof LandPattern pattern && isAtItsSides(subject)) {
                assertAlike(subject, pattern);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    @Test
    void everyNumberingBeginsWhereItsNameSays() {
        FIRST.forEach((numbering, sides) -> {
            for (var form : List.of("NO_LEAD", "GULL_WING")) {
                var pins = pins(quad(numbering, form));
                assertThat(List.of(side(at(pins, "1")), side(at(pins, "2")))).as(numbering + " " + form)
                        .isEqualTo(sides);
            }
        });
    }

    private static Subject quad(String numbering, String form) {
        return Subjects.of("SMT", """
                {"attributes": {"terminalForm": "%s", "layout": "QUAD", "terminalNumbering": "%s"},
                 "variations": [{"code": "Q", "parameters": {"bodyX": {"nom": "5", "unit": "mm"},
                   "bodyY": {"nom": "5", "unit": "mm"}, "overallX": {"nom": "6.4", "unit": "mm"},
                   "overallY": {"nom": "6.4", "unit": "mm"}, "pitchX": {"nom": "0.8", "unit": "mm"},
                   "pitchY": {"nom": "0.8", "unit": "mm"}, "leadWidth": {"nom": "0.3", "unit": "mm"},
                   "leadLength": {"nom": "0.4", "unit": "mm"}},
                 "terminals": {"count": 20, "perSideX": 5, "perSideY": 5}}]}""".formatted(form, numbering));
    }

    private static String side(Point pin) {
        if (Math.abs(pin.x()) > Math.abs(pin.y())) {
            return pin.x() < 0 ? "LEFT" : "RIGHT";
        }
        return pin.y() < 0 ? "TOP" : "BOTTOM";
    }

    private static boolean isAtItsSides(Subject subject) {
        return subject.variation().terminals().grids().isEmpty() && !subject.specification().family().parameters()
                .containsKey("matedHeight");
    }

    /** Each terminal as seen from above; the view from below is mirrored. */
    private static Map<String, Point> pins(Subject subject) {
        var pins = Svg.of(new OutlineDrawing(subject, LETTERS).view(View.Name.BOTTOM).svg()).pins();
        return pins.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                pin -> new Point(-pin.getValue().x(), pin.getValue().y())));
    }

    /** Equal order along both axes: who stands left of or above whom on the board does so in the drawing. */
    private static void assertAlike(Subject subject, LandPattern pattern) {
        var pins = pins(subject);
        var lands = pattern.lands().stream().filter(land -> land.kind() == Land.Kind.TERMINAL).toList();
        assertThat(pins.keySet().stream().filter(number -> number.matches("[0-9]+"))).as("%s: but pads", subject.code())
                .containsExactlyInAnyOrderElementsOf(lands.stream().map(Land::number).toList());
        ordered(lands, Comparator.comparing(Land::x)).forEach(pair -> assertThat(at(pins, pair.first.number()).x())
                .as("%s: %s left of %s", subject.code(), pair.first.number(), pair.second.number())
                .isLessThan(at(pins, pair.second.number()).x() + NEARLY));
        ordered(lands, Comparator.comparing(Land::y)).forEach(pair -> assertThat(at(pins, pair.first.number()).y())
                .as("%s: %s above %s", subject.code(), pair.first.number(), pair.second.number())
                .isLessThan(at(pins, pair.second.number()).y() + NEARLY));
    }

    private static Point at(Map<String, Point> pins, String number) {
        return Objects.requireNonNull(pins.get(number), number);
    }

    private record Pair(Land first, Land second) {}

    /** Neighbours in an order, as far as they differ in it. */
    private static List<Pair> ordered(List<Land> lands, Comparator<Land> order) {
        var sorted = lands.stream().sorted(order).toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i < sorted.size(); i++) {
            if (order.compare(sorted.get(i - 1), sorted.get(i)) < 0) {
                pairs.add(new Pair(sorted.get(i - 1), sorted.get(i)));
            }
        }
        return pairs;
    }
}
