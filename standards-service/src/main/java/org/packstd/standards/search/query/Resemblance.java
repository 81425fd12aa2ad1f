package org.packstd.standards.search.query;

import java.util.Locale;

/** Whether somebody who wrote one name may have meant another. */
final class Resemblance {

    private static final int FARTHEST = 2;

    private Resemblance() {}

    /** Same but for case, or at most two letters inserted, lost or mistaken; short names resemble none. */
    static boolean near(String given, String known) {
        var one = given.toLowerCase(Locale.ROOT);
        var other = known.toLowerCase(Locale.ROOT);
        return one.equals(other) || (one.length() > FARTHEST * 2 && one.length() <= other.length() + FARTHEST
                && (other.startsWith(one) || distance(one, other) <= FARTHEST));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()];
    }
}
