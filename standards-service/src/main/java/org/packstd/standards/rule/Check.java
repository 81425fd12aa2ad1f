package org.packstd.standards.rule;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.packstd.standards.specification.Specification;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** Decides a rule. Has no state and may be asked by many threads; what is not stated breaks nothing. */
@FunctionalInterface
public interface Check {

    /** Everything in the specification that breaks the rule; lazily, so that a caller may stop early. */
    Stream<Offence> check(Specification specification);

    /** A check that each stated value passes or fails by itself. */
    static Check ofValues(BiFunction<StatedValue, Specification, Stream<Offence>> check) {
        return specification -> specification.stated().stream().flatMap(stated -> check.apply(stated, specification));
    }

    /** A check that each variation passes or fails by itself, with what it shares with the others. */
    static Check ofVariations(Function<Variation, Stream<Offence>> check) {
        return specification -> specification.variations().stream().flatMap(check);
    }

    /** A check of each variation with its figures ready to reckon with. */
    static Check ofMeasures(Function<Measures, Stream<Offence>> check) {
        return ofVariations(variation -> check.apply(new Measures(variation)));
    }
}
