package org.packstd.standards.landpattern;

import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;

/**
 * What somebody wants.
 *
 * @param landClass null for the one that suits the package
 */
public record LandPatternRequest(Density density, BallMethod ballMethod, @Nullable LandClass landClass) {

    public static LandPatternRequest at(Density density) {
        return new LandPatternRequest(density, BallMethod.KICAD, null);
    }
}
