package org.packstd.standards.search.query;

import java.util.List;

/** A condition that every hit fulfils; a value that is missing never passes. */
public sealed interface Filter {

    /** Of the parameter, as the caller wrote it. */
    String name();

    /** A number lies in one of the ranges. Of a symbol that names several parameters of a variation, all do. */
    record Numbers(NumberName number, List<Interval> anyOf, Match match) implements Filter {

        @Override
        public String name() {
            return number.text();
        }
    }

    /** A word, or one of the words when there are several, is one of these. */
    record Words(String name, List<String> anyOf) implements Filter {}

    /** The variation states it: a parameter by key or symbol, an attribute, or one of the {@link Vocabulary#FEATURES}. */
    record Has(String what, boolean symbol) implements Filter {

        @Override
        public String name() {
            return "has";
        }
    }
}
