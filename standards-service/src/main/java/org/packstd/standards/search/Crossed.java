package org.packstd.standards.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Variations counted by family and bins of one or two numbers.
 *
 * @param xEdges edges of the bins in x; the last bin includes its upper end, the others do not
 * @param yEdges the same in y; none when only x is counted
 * @param cells those with a variation
 * @param outside by family, variations without a value on an axis or beyond its bins
 */
public record Crossed(List<BigDecimal> xEdges, List<BigDecimal> yEdges, List<Cell> cells,
        Map<String, Integer> outside) {

    /**
     * What lies in one bin.
     *
     * @param x number of the bin, from 0
     * @param y number of the bin, from 0; 0 when only x is counted
     * @param standards how many different ones the variations belong to
     */
    public record Cell(String family, int x, int y, int variations, int standards) {}
}
