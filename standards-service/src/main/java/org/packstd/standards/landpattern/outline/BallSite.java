package org.packstd.standards.landpattern.outline;

import java.math.BigDecimal;

/**
 * Where a ball, or a terminal that is placed by itself, is.
 *
 * @param number such as B7
 * @param x of its centre, in mm from the centre of the body
 * @param y downwards
 */
public record BallSite(String number, BigDecimal x, BigDecimal y) {}
