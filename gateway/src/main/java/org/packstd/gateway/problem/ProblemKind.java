package org.packstd.gateway.problem;

/**
 * What a kind of problem means and what to do about it.
 *
 * @param slug   the last part of {@code type}
 * @param status the HTTP status it comes with, 400 to 599
 */
public record ProblemKind(String slug, int status, Text title, Text meaning, Text remedy) {

    /** The same in both languages of the registry; words in backticks are literals. */
    public record Text(String en, String zh) {}
}
