package org.packstd.standards.rule.grid;

import java.util.stream.Stream;
import org.packstd.standards.rule.Finding;
import org.packstd.standards.rule.VariationRule;
import org.packstd.standards.specification.Variation;

/** B4: the number of terminals is columns · rows − depopulated sites. */
public record CountMatchesGrid() implements VariationRule {

    @Override
    public String id() {
        return "B4";
    }

    @Override
    public Stream<Finding> check(Variation variation) {
        var terminals = variation.terminals();
        var grid = terminals.grid();
        var count = terminals.count();
        if (grid == null || count == null) {
            return Stream.empty();
        }
        var absent = grid.depopulated().stream().filter(grid::contains).distinct().count();
        var expected = (long) grid.columns() * grid.rows() - absent;
        return count == expected
                ? Stream.empty()
                : Stream.of(finding(terminals.pointer() + "/count", String.valueOf(count),
                        "%d × %d − %d = %d".formatted(
                                grid.columns(), grid.rows(), absent, expected),
                        "The count does not agree with the grid",
                        "端子数与阵列不符"));
    }
}
