package org.packstd.standards.specification;

/**
 * A terminal of a row.
 *
 * @param number as printed, such as 14
 * @param index place in the row from its left or upper end, from 0
 * @param rowLength how many places the row has
 */
public record Seat(String number, Side side, int index, int rowLength) {}
