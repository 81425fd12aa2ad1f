package org.packstd.gateway.problem;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer  what part of the request
 * @param rule     identifier of the rule that was broken
 * @param value    what was given, shortened to 200 characters
 * @param expected what would be right
 */
public record Offence(String pointer, String rule, String value, String expected) {

    private static final int LONGEST_VALUE = 200;

    public Offence {
        if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    public String message() {
        return pointer + ": " + value + " (expected: " + expected + ")";
    }
}
