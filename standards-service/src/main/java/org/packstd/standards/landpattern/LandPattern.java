package org.packstd.standards.landpattern;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.derivation.Derivation;

/**
 * The lands of a package and what belongs to them.
 *
 * @param body nominal
 * @param height of the package, largest; null when it is not stated
 * @param courtyard nothing else may stand in it
 * @param lands in the order of their numbers, those of terminals first
 * @param terminals of the package, nominal, as they stand on the lands; those whose size is not stated are left out
 * @param paste openings of the stencil for exposed pads; any other land has one of its own size
 * @param oriented whether it matters which way round the package is placed; not for two terminals without polarity
 * @param derivations how each figure came about
 */
public record LandPattern(RuleSet rules, Box body, @Nullable BigDecimal height, Box courtyard, List<Land> lands,
        List<Land> terminals, List<Land> paste, boolean oriented,
        List<Derivation> derivations) implements LandPatternResult {}
