package org.packstd.standards.specification;

import java.util.Map;
import java.util.Optional;

/**
 * A part of a system in package that is no die, or several alike.
 *
 * @param pointer where it is stated
 * @param values its figures by name: x, y, height, centreX, centreY
 * @param count how many of them, 1 or more
 */
public record Component(String pointer, Map<String, StatedValue> values, int count) {

    public Optional<StatedValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
