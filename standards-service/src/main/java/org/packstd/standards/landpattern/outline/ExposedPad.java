package org.packstd.standards.landpattern.outline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A pad under the body, or the tab of a power package.
 *
 * @param number as printed; null when it takes the number after the last terminal
 * @param x its size along x
 * @param y its size along y
 * @param centreX of its centre, in mm from the centre of the body
 * @param centreY downwards
 */
public record ExposedPad(@Nullable String number, Toleranced x, Toleranced y, BigDecimal centreX,
        BigDecimal centreY) {}
