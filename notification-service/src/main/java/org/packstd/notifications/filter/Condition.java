package org.packstd.notifications.filter;

import java.util.List;
import java.util.Set;

/** A condition that a variation passes or not; a value that is missing never passes. */
public sealed interface Condition {

    /** A key such as {@code pitchX}, a symbol such as {@code e} or {@code IEC:HD}, an attribute, {@code q} or {@code diff}. */
    String name();

    /** The number lies in one of the ranges. Of a symbol that names several numbers of a variation, all do. */
    record Numbers(String name, List<Range> anyOf) implements Condition {

        public Numbers {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** The word, or one of the words when a variation has several, is one of these. */
    record Words(String name, Set<String> anyOf) implements Condition {

        public Words {
            anyOf = Set.copyOf(anyOf);
        }
    }

    /** The variation states it: a key, a symbol, an attribute or a feature. */
    record Has(String name) implements Condition {}

    /** All of these words occur in names, in English or in Chinese. They are text and never an expression. */
    record Text(List<String> words) implements Condition {

        public Text {
            words = List.copyOf(words);
        }

        @Override
        public String name() {
            return "q";
        }
    }

    /** Something of the variation, or of the standard as a whole, changed in one of these ways. */
    record Changed(Set<String> anyOf) implements Condition {

        public Changed {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public String name() {
            return "diff";
        }
    }
}
