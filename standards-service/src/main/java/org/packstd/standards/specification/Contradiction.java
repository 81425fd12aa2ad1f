package org.packstd.standards.specification;

/**
 * A typed value that says of how it was entered what is not so.
 *
 * @param pointer JSON pointer into the payload
 * @param value what it says
 * @param expected what would be so
 */
public record Contradiction(String pointer, String value, String expected) {}
