package org.packstd.standards.search.lucene;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What the fields of a document are called, and how names are written in them. */
final class Fields {

    /** Designation and code: the order of equals. */
    static final String ID = "id";
    static final String STANDARD = "standard";
    static final String FAMILY = "family";
    static final String STATUS = "status";
    static final String CODE = "code";
    /** Everything that the variation states: keys, attributes, features. */
    static final String HAS = "has";
    /** Its symbols, alone and as {@code symbol=key}. */
    static final String NAMED = "named";
    static final String ENGLISH = "english";
    static final String CHINESE = "chinese";
    static final String NAMES = "names";
    /** What a result shows, as {@link HitCodec} writes it. */
    static final String HIT = "hit";

    private Fields() {}

    /** Words such as a terminal form; sets of terms. */
    static String word(String name) {
        return "word." + name;
    }

    /** The nominal of a number. */
    static String nominal(String key) {
        return "nominal." + key;
    }

    /** Least, nominal and most of a number one behind the other. */
    static String figures(String key) {
        return "figures." + key;
    }

    /** Least and most of a number, as a point in two dimensions. */
    static String limits(String key) {
        return "limits." + key;
    }

    static String meaning(String symbol, String key) {
        return symbol + "=" + key;
    }

    /** All ways to write a name that should find it: whole and in parts, in small letters, without punctuation. */
    static Set<String> spellings(String name) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(bare(name));
        for (var word : name.split("\\s+")) {
            spellings.add(bare(word));
            for (var part : word.split("[^\\p{L}\\p{N}]+")) {
                spellings.add(bare(part));
            }
        }
        spellings.remove("");
        return spellings;
    }

    /** The name in small letters, without punctuation. */
    static String bare(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
