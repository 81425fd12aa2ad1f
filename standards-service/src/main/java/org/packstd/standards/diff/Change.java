package org.packstd.standards.diff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.standard.ChangeLevel;

/**
 * What changed, once for all variations in which it is the same.
 *
 * @param path within the variation, or within the standard when {@code variations} is empty; empty for a variation itself
 * @param mandatory whether every part of the family states it
 * @param variations codes of the variations, those of the new edition where it has them
 * @param everyVariation whether these are all that both editions have
 * @param before null when it was not stated
 * @param after null when it is no longer stated
 */
public record Change(String path, Subject subject, ChangeClass changeClass, boolean mandatory, List<String> variations,
        boolean everyVariation, @Nullable Side before, @Nullable Side after) {

    public Impact impact() {
        return Impact.of(changeClass, subject, mandatory);
    }

    public ChangeLevel level() {
        return Impact.level(changeClass, subject, mandatory);
    }

    /** Where it is, such as {@code /AA/parameters/bodyX}; {@code /*} stands for every variation. */
    public Stream<String> qualifiedPaths() {
        var within = path.isEmpty() ? "" : "/" + path;
        if (variations.isEmpty()) {
            return Stream.of(within);
        }
        return everyVariation ? Stream.of("/*" + within) : variations.stream().map(code -> "/" + code + within);
    }

    /** Whether it concerns the variation of that code. */
    public boolean concerns(String code) {
        return variations.contains(code);
    }
}
