package org.packstd.standards.rule.value;

import java.util.HashMap;
import java.util.stream.Stream;
import org.packstd.standards.rule.Offence;
import org.packstd.standards.specification.NormalVector;
import org.packstd.standards.specification.Specification;

/** V2: two variations of one standard that say the same, whatever their units, are one too many. */
final class EqualVariations {

    private EqualVariations() {}

    static Stream<Offence> check(Specification specification) {
        var first = new HashMap<String, String>();
        return specification.variations().stream().flatMap(variation -> {
            var code = String.valueOf(variation.code());
            var earlier = first.putIfAbsent(NormalVector.of(variation), code);
            return earlier == null
                    ? Stream.empty()
                    : Stream.of(new Offence(variation.pointer(), code, "≠ " + earlier));
        });
    }
}
