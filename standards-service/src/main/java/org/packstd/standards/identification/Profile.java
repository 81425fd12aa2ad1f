package org.packstd.standards.identification;

import java.math.BigDecimal;
import java.util.Optional;
import org.packstd.standards.specification.StatedValue;
import org.packstd.standards.specification.Variation;

/** The height classes of JESD30 and JEITA ED-7303, by the largest seated height A. */
public enum Profile {
    X("", "0.50"),
    U("0.50", "0.65"),
    W("0.65", "0.80"),
    V("0.80", "1.00"),
    T("1.00", "1.20"),
    L("1.20", "1.70"),
    /** Has no letter of its own in a designator. */
    R("1.70", "");

    private final String above;
    private final String upTo;

    Profile(String above, String upTo) {
        this.above = above;
        this.upTo = upTo;
    }

    /** The class of a height in mm. */
    public static Profile of(BigDecimal height) {
        for (var profile : values()) {
            if (profile.upTo.isEmpty() || height.compareTo(new BigDecimal(profile.upTo)) <= 0) {
                return profile;
            }
        }
        return R;
    }

    /** The class of a variation; empty when its largest height is not stated. */
    public static Optional<Profile> of(Variation variation) {
        return variation.parameter("height").map(StatedValue::value)
                .flatMap(height -> Optional.ofNullable(height.max()).map(height.unit()::toBase))
                .map(Profile::of);
    }

    /** The letter in a designator; empty for R. */
    public String letter() {
        return this == R ? "" : name();
    }

    /** The class and its bounds, such as {@code T (1.00 < A <= 1.20)}. */
    public String text() {
        var lower = above.isEmpty() ? "" : above + " < ";
        return name() + " (" + (upTo.isEmpty() ? "A > " + above : lower + "A <= " + upTo) + ")";
    }
}
