package org.packstd.standards.exchange.cdxml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Dimension;
import org.packstd.standards.exchange.cdxml.CdxmlPackage.Pin;
import org.packstd.standards.problem.Offence;
import org.packstd.standards.problem.Problem;
import org.packstd.standards.text.LetterSequence;

/**
 * The grid that pins stand on, in micrometres. Rows are lettered from the top, columns numbered from the left, the middle is
 * (0, 0).
 *
 * @param empty sites without a pin
 */
record PinGrid(int columns, int rows, BigDecimal pitchX, BigDecimal pitchY, List<String> empty) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Places are whole micrometres, and so are the outermost ones from which a pitch is found: half of one for each. */
    private static final BigDecimal SLACK = BigDecimal.ONE;
    private static final BigDecimal UNKNOWN = BigDecimal.valueOf(1000);
    private static final Pattern SITE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,2})");
    private static final int LARGEST_GRID = 200;
    private static final int MOST_OFFENCES = 20;

    static PinGrid of(List<Pin> pins, @Nullable Dimension stated) {
        requireSites(pins);
        var columns = pins.stream().mapToInt(PinGrid::column).max().orElseThrow();
        var rows = pins.stream().mapToInt(PinGrid::row).max().orElseThrow();
        var pitchX = pitch(pins, stated, true);
        var pitchY = pitch(pins, stated, false);
        requireOnGrid(pins, columns, rows, pitchX, pitchY);
        var populated = new HashSet<String>();
        pins.forEach(pin -> populated.add(pin.number()));
        var empty = IntStream.rangeClosed(1, rows)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(1, columns)
                        .mapToObj(column -> LetterSequence.at(row) + column))
                .filter(site -> !populated.contains(site))
                .toList();
        return new PinGrid(columns, rows, pitchX, pitchY, empty);
    }

    private static void requireSites(List<Pin> pins) {
        var seen = new HashSet<String>();
        var offences = new ArrayList<Offence>();
        for (int i = 0; i < pins.size() && offences.size() < MOST_OFFENCES; i++) {
            var number = pins.get(i).number();
            var path = "/cdxml/io/pin[" + (i + 1) + "]/pnum";
            if (!isSite(number)) {
                offences.add(offence(path, number, "a site such as A1; rows without I, O, Q, S, X and Z"));
            } else if (!seen.add(number)) {
                offences.add(offence(path, number, "a pin that is listed once"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static boolean isSite(String number) {
        var site = SITE.matcher(number);
        return site.matches() && LetterSequence.contains(site.group(1))
                && LetterSequence.ordinalOf(site.group(1)) <= LARGEST_GRID
                && Integer.parseInt(site.group(2)) <= LARGEST_GRID;
    }

    private static int column(Pin pin) {
        return Integer.parseInt(pin.number().replaceFirst("[A-Z]+", ""));
    }

    private static int row(Pin pin) {
        return LetterSequence.ordinalOf(pin.number().replaceFirst("[0-9]+", ""));
    }

    /** The stated pitch where the positions agree with it; else what the first and the last column or row are apart. */
    private static BigDecimal pitch(List<Pin> pins, @Nullable Dimension stated, boolean alongX) {
        var places = new TreeMap<Integer, BigDecimal>();
        pins.forEach(pin -> places.put(alongX ? column(pin) : row(pin), alongX ? pin.x() : pin.y()));
        var typical = stated == null ? null : stated.typical();
        var steps = places.lastKey() - places.firstKey();
        if (steps == 0) {
            return typical == null ? UNKNOWN : typical;
        }
        var apart = places.lastEntry().getValue().subtract(places.firstEntry().getValue()).abs();
        return typical != null
                && apart.subtract(typical.multiply(BigDecimal.valueOf(steps))).abs().compareTo(BigDecimal.ONE) <= 0
                        ? typical
                        : apart.divide(BigDecimal.valueOf(steps), 3, RoundingMode.HALF_UP);
    }

    private static void requireOnGrid(List<Pin> pins, int columns, int rows, BigDecimal pitchX,
            BigDecimal pitchY) {
        var offences = new ArrayList<Offence>();
        for (int i = 0; i < pins.size() && offences.size() < MOST_OFFENCES; i++) {
            var pin = pins.get(i);
            var x = half(pitchX, 2 * column(pin) - columns - 1);
            var y = half(pitchY, rows + 1 - 2 * row(pin));
            if (isApart(pin.x(), x) || isApart(pin.y(), y)) {
                offences.add(offence("/cdxml/io/pin[" + (i + 1) + "]/position",
                        pin.number() + " at " + pin.x() + ", " + pin.y(),
                        x.stripTrailingZeros().toPlainString() + ", " + y.stripTrailingZeros().toPlainString()
                                + " um, on a regular grid with A1 upper left"));
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
    }

    private static BigDecimal half(BigDecimal pitch, int times) {
        return pitch.multiply(BigDecimal.valueOf(times)).multiply(HALF);
    }

    private static boolean isApart(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(SLACK) > 0;
    }

    Map<String, Object> matrix() {
        var matrix = new LinkedHashMap<String, Object>();
        matrix.put("columns", columns);
        matrix.put("rows", rows);
        if (!empty.isEmpty()) {
            matrix.put("depopulated", empty);
        }
        return matrix;
    }

    static Offence offence(String path, String value, String expected) {
        return Offence.of(path, "B4", value, expected);
    }
}
