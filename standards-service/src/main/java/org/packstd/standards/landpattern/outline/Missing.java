package org.packstd.standards.landpattern.outline;

/**
 * Something without which a land pattern would be a guess.
 *
 * @param name member of the variation, such as {@code parameters.leadLength}
 * @param why what it is needed for, or what is expected in its place
 */
public record Missing(String name, String why) {}
