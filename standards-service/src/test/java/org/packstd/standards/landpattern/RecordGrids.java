package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.HashSet;
import org.packstd.standards.text.LetterSequence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Several grids in one package, some with a digit before the letter of the row: a payload lists such balls one by one. */
final class RecordGrids {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private RecordGrids() {}

    static void place(JsonNode grids, ArrayNode positions) {
        grids.forEach(grid -> placeOne(grid, positions));
    }

    private static void placeOne(JsonNode grid, ArrayNode positions) {
        var first = grid.get("first_row").asString();
        var prefix = first.replaceAll("[A-Z]", "");
        var firstRow = LetterSequence.ordinalOf(first.substring(prefix.length()));
        var firstColumn = grid.get("first_col").asInt();
        var listed = new HashSet<String>();
        var populated = grid.has("populated_list");
        grid.path(populated ? "populated_list" : "depopulated").forEach(each -> listed.add(each.asString()));
        for (var row = 0; row < grid.get("ny").asInt(); row++) {
            for (var column = 0; column < grid.get("nx").asInt(); column++) {
                var id = prefix + LetterSequence.at(firstRow + row) + (firstColumn + column);
                if (listed.contains(id) == populated) {
                    positions.addObject()
                            .put("id", id)
                            .put("x", at(column, grid.get("nx").asInt(), grid.get("pitch_x").decimalValue()))
                            .put("y", at(row, grid.get("ny").asInt(), grid.get("pitch_y").decimalValue()));
                }
            }
        }
    }

    private static String at(int index, int count, BigDecimal pitch) {
        return pitch.multiply(BigDecimal.valueOf(2L * index - count + 1)).multiply(HALF).toPlainString();
    }
}
