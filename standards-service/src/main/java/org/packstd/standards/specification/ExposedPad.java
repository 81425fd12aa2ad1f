package org.packstd.standards.specification;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One exposed pad under a package.
 *
 * @param pointer where it is stated
 * @param values its figures by name: x and y, and its centre from the centre of the body as centreX and centreY
 */
public record ExposedPad(String pointer, @Nullable String id, Map<String, StatedValue> values) {

    public Optional<StatedValue> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
