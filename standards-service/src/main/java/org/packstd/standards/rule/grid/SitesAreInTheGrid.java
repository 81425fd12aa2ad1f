package org.packstd.standards.rule.grid;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Grid;
import org.packstd.standards.specification.Variation;
import org.packstd.standards.text.LetterSequence;

/** B3: each depopulated site lies in the grid and is listed once. */
public record SitesAreInTheGrid() implements VariationRule {

    @Override
    public String id() {
        return "B3";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var grid = variation.terminals().grid();
        if (grid == null) {
            return Stream.empty();
        }
        var sites = grid.depopulated();
        var seen = new HashSet<String>();
        return IntStream.range(0, sites.size())
                .filter(i -> !grid.contains(sites.get(i)) || !seen.add(sites.get(i)))
                .mapToObj(i -> finding(grid.pointer() + "/depopulated/" + i, sites.get(i), all(grid),
                        "A depopulated site is one of the grid, listed once", "空位必须在阵列之内且只列一次"));
    }

    private static String all(Grid grid) {
        return "A1..%s%d".formatted(LetterSequence.at(grid.rows()), grid.columns());
    }
}
