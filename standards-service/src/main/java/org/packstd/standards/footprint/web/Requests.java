package org.packstd.standards.footprint.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.landpattern.LandPatternRequest;
import org.packstd.standards.landpattern.rule.BallMethod;
import org.packstd.standards.landpattern.rule.Density;
import org.packstd.standards.landpattern.rule.LandClass;
import org.packstd.standards.problem.Problem;

/** What a caller asks for, read from its words. */
final class Requests {

    private Requests() {}

    static LandPatternRequest read(@Nullable String density, @Nullable String method, @Nullable String landClass) {
        return new LandPatternRequest(
                density == null ? Density.B : one("density", density, Density::named, Density.values()),
                method == null ? BallMethod.KICAD : one("method", method, BallMethod::named, BallMethod.values()),
                landClass == null ? null : one("class", landClass, LandClass::named, LandClass.values()));
    }

    private static <T> T one(String parameter, String given, Function<String, Optional<T>> named, T[] known) {
        return named.apply(given)
                .orElseThrow(() -> Problem.malformed(parameter, given, "one of " + Arrays.toString(known)));
    }
}
