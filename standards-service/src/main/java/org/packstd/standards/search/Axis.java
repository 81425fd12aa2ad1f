package org.packstd.standards.search;

import java.math.BigDecimal;
import java.util.List;
import org.packstd.standards.search.query.NumberName;

/**
 * A number along which variations are counted by bins.
 *
 * @param number of one key
 * @param edges of the bins in ascending order, two or more; none for bins that suit what is counted
 */
public record Axis(NumberName number, List<BigDecimal> edges) {

    public String key() {
        return number.keys().getFirst();
    }
}
