package org.packstd.submissions.likeness;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.proposal.LocalizedText;

/** How much two titles have in common. */
final class Titles {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(\\.\\p{N}+)?");
    private static final Set<String> EMPTY_WORDS = Set.of("a", "an", "and", "for", "in", "of", "on", "or", "the", "to",
            "with");

    private Titles() {}

    /** From 0 for nothing to 100 for the same words in whatever order, in the language in which they have more in common. */
    static int likeness(LocalizedText one, LocalizedText other) {
        return Math.max(likeness(one.en(), other.en()), likeness(one.zh(), other.zh()));
    }

    /** Twice what both have, of all that each has: the coefficient of Dice, rounded down. */
    private static int likeness(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return 0;
        }
        var left = words(one);
        var right = words(other);
        var all = left.size() + right.size();
        left.retainAll(right);
        return all == 0 ? 0 : 200 * left.size() / all;
    }

    /** Words, and of Chinese, which writes no spaces, each two characters that follow each other. */
    private static Set<String> words(String title) {
        var words = new HashSet<String>();
        WORD.matcher(title.toLowerCase(Locale.ROOT)).results().map(found -> found.group())
                .filter(word -> !EMPTY_WORDS.contains(word)).forEach(words::add);
        HAN.matcher(title).results().map(found -> found.group()).forEach(run -> {
            words.add(run.length() == 1 ? run : run.substring(0, 2));
            for (var from = 1; from + 2 <= run.length(); from++) {
                words.add(run.substring(from, from + 2));
            }
        });
        return words;
    }
}
