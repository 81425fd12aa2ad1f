package org.packstd.standards.specification;

import java.util.Map;
import java.util.Optional;

/**
 * A die, or several alike, inside a package.
 *
 * @param pointer where it is stated
 * @param values its figures by name: x, y, thickness, centreX, centreY
 * @param count how many of them, 1 or more
 */
public record Die(String pointer, Map<String, StatedValue> values, int count) {

    public Optional<StatedValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
