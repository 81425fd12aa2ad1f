package org.packstd.standards.specification;

import java.util.Map;
import java.util.Optional;

/**
 * The land that the maker prescribes instead of a calculated one.
 *
 * @param pointer where it is stated
 * @param values its figures by name: diameter, width, length, span, spanX, spanY, exposedPadX, exposedPadY,
 * exposedPadCentreX, exposedPadCentreY, maskMargin and heelReduction
 */
public record PrescribedLand(String pointer, Map<String, StatedValue> values) {

    public Optional<StatedValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
