package org.packstd.notifications.filter;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways to write a name, as in the search of standards: {@code MO-153} is {@code mo153}, and found by its parts too. */
final class Spelling {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Spelling() {}

    static Set<String> of(String name) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(bare(name));
        for (var word : SPACE.splitAsStream(name).toList()) {
            spellings.add(bare(word));
            OTHER.splitAsStream(word).map(Spelling::bare).forEach(spellings::add);
        }
        spellings.remove("");
        return spellings;
    }

    /** In small letters, without punctuation. */
    static String bare(String name) {
        return OTHER.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
