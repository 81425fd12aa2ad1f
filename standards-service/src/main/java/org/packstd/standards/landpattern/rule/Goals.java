package org.packstd.standards.landpattern.rule;

import java.math.BigDecimal;

/**
 * What solder shall reach beyond a terminal, in mm; negative where the land shall be smaller than the terminal.
 *
 * @param toe beyond its outer end
 * @param heel beyond its inner end
 * @param side beyond each of its sides
 * @param courtyard from the outermost of body and lands to the next part
 */
public record Goals(BigDecimal toe, BigDecimal heel, BigDecimal side, BigDecimal courtyard) {}
