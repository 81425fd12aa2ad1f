package org.packstd.standards.landpattern;

import org.packstd.standards.landpattern.outline.FiguresMissing;
import org.packstd.standards.landpattern.outline.OutlineOfVariation;
import org.packstd.standards.specification.Variation;

/** Computes land patterns of variations. */
public final class LandPatterns {

    /** Of the tables and formulas here; another one whenever the same variation and request give another result. */
    public static final String CALCULATION = "2";

    private LandPatterns() {}

    /** Never fails on what a variation says; the same variation and request always give the same result. */
    public static LandPatternResult of(Variation variation, LandPatternRequest request) {
        try {
            return ComputeLandPattern.of(OutlineOfVariation.read(variation), request);
        } catch (FiguresMissing impossible) {
            return new NoLandPattern(impossible.missing());
        }
    }
}
