package org.packstd.standards.specification;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A die, or several alike, inside a package.
 *
 * @param pointer where it is stated
 * @param values its figures by name: x, y, thickness, centreX, centreY
 * @param count how many of them, 1 or more
 * @param name what it is called, if anything
 * @param role such as LOGIC or HBM, if it is said
 * @param tier floor of a stack, from 1
 * @param face UP or DOWN, if it is said
 */
public record Die(String pointer, Map<String, StatedValue> values, int count, @Nullable String name,
        @Nullable String role, int tier, @Nullable String face) {

    public Die(String pointer, Map<String, StatedValue> values, int count) {
        this(pointer, values, count, null, null, 1, null);
    }

    public Optional<StatedValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
