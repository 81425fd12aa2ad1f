package org.packstd.standards.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.text.LetterSequence;

/** Reads the terminals of a variation; the values that grids state are added to those of the payload. */
final class TerminalsReader {

    /** As many as the schemas allow. More are refused there, and are not read: rules compare all with all. */
    private static final int MOST_GRIDS = 16;
    private static final int MOST_ENTRIES = 5000;

    private final List<StatedValue> stated;

    TerminalsReader(List<StatedValue> stated) {
        this.stated = stated;
    }

    Terminals read(String pointer, Map<?, ?> written) {
        var count = written.get("count") instanceof Integer number ? number : null;
        var deleted = numbers(written.get("deleted"));
        return new Terminals(pointer, count, grids(pointer, written), number(written.get("perSideX"), 0, 1000, 0),
                number(written.get("perSideY"), 0, 1000, 0),
                deleted.isEmpty() ? numbers(written.get("absent")) : deleted, numbers(written.get("hidden")),
                positions(pointer + "/positions", written.get("positions")));
    }

    private List<Grid> grids(String pointer, Map<?, ?> written) {
        var several = new ArrayList<Grid>();
        var next = 0;
        for (var each : SpecificationReader.atMost(MOST_GRIDS, Payload.objects(written.get("matrices")))) {
            grid(pointer + "/matrices/" + next++, each).ifPresent(several::add);
        }
        return several.isEmpty()
                ? grid(pointer + "/matrix", Payload.object(written.get("matrix"))).stream().toList()
                : List.copyOf(several);
    }

    private Optional<Grid> grid(String pointer, Map<?, ?> written) {
        var columns = number(written.get("columns"), 1, 200, 0);
        var rows = number(written.get("rows"), 1, 200, 0);
        if (columns == 0 || rows == 0) {
            return Optional.empty();
        }
        var stagger = "x".equals(written.get("stagger")) ? "x" : "y".equals(written.get("stagger")) ? "y" : null;
        var firstRow = written.get("firstRow") instanceof String text ? text : "";
        var prefix = firstRow.replaceFirst("[^1-9].*", "");
        var letter = firstRow.substring(prefix.length());
        return Optional.of(new Grid(pointer, columns, rows, texts(written.get("depopulated")),
                texts(written.get("populated")), stagger, value(pointer, "pitchX", Quantity.LENGTH, written),
                value(pointer, "pitchY", Quantity.LENGTH, written), value(pointer, "offsetX", Quantity.OFFSET, written),
                value(pointer, "offsetY", Quantity.OFFSET, written),
                LetterSequence.contains(letter) ? LetterSequence.ordinalOf(letter) : 1,
                number(written.get("firstColumn"), 1, 999, 1), prefix));
    }

    private @Nullable StatedValue value(String pointer, String name, Quantity quantity, Map<?, ?> written) {
        var read = ValueReader.read(pointer + "/" + name, name, quantity, written.get(name));
        read.ifPresent(stated::add);
        return read.orElse(null);
    }

    private static List<Position> positions(String pointer, @Nullable Object written) {
        var positions = new ArrayList<Position>();
        var next = 0;
        for (var each : SpecificationReader.atMost(MOST_ENTRIES, Payload.objects(written))) {
            var where = pointer + "/" + next++;
            var x = Decimals.read(each.get("x"));
            var y = Decimals.read(each.get("y"));
            if (each.get("id") instanceof String id && x != null && y != null) {
                positions.add(new Position(where, id, x, y, extent(each.get("width")), extent(each.get("length")),
                        each.get("shape") instanceof String shape ? shape : null));
            }
        }
        return List.copyOf(positions);
    }

    private static @Nullable BigDecimal extent(@Nullable Object written) {
        var extent = Decimals.read(written);
        return extent == null || extent.signum() < 0 ? null : extent;
    }

    private static List<Integer> numbers(@Nullable Object written) {
        return entries(written).filter(Integer.class::isInstance).map(Integer.class::cast).toList();
    }

    private static List<String> texts(@Nullable Object written) {
        return entries(written).filter(String.class::isInstance).map(String.class::cast).toList();
    }

    private static Stream<?> entries(@Nullable Object written) {
        return written instanceof List<?> list ? list.stream().limit(MOST_ENTRIES) : Stream.empty();
    }

    static int number(@Nullable Object written, int min, int max, int otherwise) {
        return written instanceof Integer number && number >= min && number <= max ? number : otherwise;
    }
}
