package org.packstd.standards.specification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where one terminal is.
 *
 * @param pointer where it is stated
 * @param id its number or name
 * @param x centre from the centre of the body, to the right in top view, mm
 * @param y centre from the centre of the body, down in top view, mm
 * @param width extent along x, mm; null unless stated
 * @param length extent along y, mm; null unless stated
 * @param shape RECT, ROUND or OVAL; null unless stated
 */
public record Position(String pointer, String id, BigDecimal x, BigDecimal y, @Nullable BigDecimal width,
        @Nullable BigDecimal length, @Nullable String shape) {}
