package org.packstd.standards.specification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A variation with everything that holds for it: what it states itself, and what it shares with the others.
 *
 * @param pointer where it is stated
 * @param code its code, unless that could not be read
 * @param parameters by name, shared ones included
 * @param named names of all parameters given, readable or not
 * @param attributes by name, shared ones included
 * @param components what a system in package has besides its dies
 * @param exposedPads when there are several or one off the centre; else see the parameters exposedPadX and exposedPadY
 * @param prescribedLand null unless the maker prescribes one
 * @param aliases identities that other bodies gave to it, those of the whole standard included
 */
public record Variation(String pointer, @Nullable String code, Map<String, StatedValue> parameters, Set<String> named,
        Map<String, Object> attributes, Terminals terminals, List<Die> dies, List<Component> components,
        List<ExposedPad> exposedPads, @Nullable PrescribedLand prescribedLand, List<Alias> aliases) {

    public Variation(String pointer, @Nullable String code, Map<String, StatedValue> parameters, Set<String> named,
            Map<String, Object> attributes, Terminals terminals, List<Die> dies) {
        this(pointer, code, parameters, named, attributes, terminals, dies, List.of(), List.of(), null, List.of());
    }

    public Optional<StatedValue> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A textual attribute, such as a terminal form. */
    public Optional<String> text(String attribute) {
        return attributes.get(attribute) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A counted attribute, such as a number of lanes. */
    public Optional<Integer> count(String attribute) {
        return attributes.get(attribute) instanceof Integer count ? Optional.of(count) : Optional.empty();
    }

    /** An attribute that holds or not, such as polarised; empty when nothing is said. */
    public Optional<Boolean> flag(String attribute) {
        return attributes.get(attribute) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }
}
