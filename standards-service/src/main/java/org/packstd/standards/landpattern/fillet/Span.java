package org.packstd.standards.landpattern.fillet;

import java.math.BigDecimal;

/**
 * Opposite terminals, in mm.
 *
 * @param outerLeast least distance of their outer ends, L_min
 * @param outerSpread its tolerance, C_L
 * @param innerMost largest distance of their inner ends that is to be reckoned with, S_max(RMS)
 * @param innerSpread its tolerance, C_S(RMS)
 */
public record Span(BigDecimal outerLeast, BigDecimal outerSpread, BigDecimal innerMost, BigDecimal innerSpread) {}
