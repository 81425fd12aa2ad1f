package org.packstd.standards.specification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.quantity.Quantity;

/** Reads one payload; an instance is used once. */
final class SpecificationReader {

    private static final Map<String, Quantity> OF_A_DIE = Map.of("x", Quantity.LENGTH, "y", Quantity.LENGTH,
            "thickness", Quantity.LENGTH, "centreX", Quantity.OFFSET, "centreY", Quantity.OFFSET);
    private static final Map<String, Quantity> OF_A_PAD = Map.of("x", Quantity.LENGTH, "y", Quantity.LENGTH, "centreX",
            Quantity.OFFSET, "centreY", Quantity.OFFSET);
    private static final Map<String, Quantity> OF_A_LAND = Map.ofEntries(Map.entry("diameter", Quantity.LENGTH),
            Map.entry("width", Quantity.LENGTH), Map.entry("length", Quantity.LENGTH),
            Map.entry("span", Quantity.LENGTH), Map.entry("spanX", Quantity.LENGTH),
            Map.entry("spanY", Quantity.LENGTH), Map.entry("exposedPadX", Quantity.LENGTH),
            Map.entry("exposedPadY", Quantity.LENGTH), Map.entry("exposedPadCentreX", Quantity.OFFSET),
            Map.entry("exposedPadCentreY", Quantity.OFFSET), Map.entry("maskMargin", Quantity.OFFSET),
            Map.entry("heelReduction", Quantity.GAP));
    private static final Map<String, Quantity> OF_A_LAYER = Map.of("line", Quantity.LENGTH, "space", Quantity.LENGTH,
            "thickness", Quantity.LENGTH, "via", Quantity.LENGTH);
    private static final Map<String, Quantity> OF_A_COMPONENT = Map.of("x", Quantity.LENGTH, "y", Quantity.LENGTH,
            "height", Quantity.LENGTH, "centreX", Quantity.OFFSET, "centreY", Quantity.OFFSET);

    /** As many as the schemas allow. More are refused there, and are not read: rules compare all with all. */
    private static final int MOST_VARIATIONS = 500;
    private static final int MOST_DIES = 64;
    private static final int MOST_PADS = 32;
    private static final int MOST_LAYERS = 20;
    private static final int MOST_COMPONENTS = 200;
    private static final int MOST_ALIASES = 20;

    private final FamilyDefinition family;
    private final List<StatedValue> stated = new ArrayList<>();

    SpecificationReader(FamilyDefinition family) {
        this.family = family;
    }

    Specification read(Payload payload) {
        var root = payload.members();
        var shared = parameters("/parameters", Payload.object(root.get("parameters")));
        var aliases = aliases(root.get("aliases"));
        var lengthModel = lengthModel(Payload.object(root.get("lengthModel")));
        var variations = new ArrayList<Variation>();
        for (var each : atMost(MOST_VARIATIONS, payload.variations())) {
            variations.add(variation("/variations/" + variations.size(), each, root, shared, aliases));
        }
        return new Specification(family, List.copyOf(stated), List.copyOf(variations), lengthModel, aliases,
                Payload.objects(root.get("notes")).size());
    }

    private Variation variation(String pointer, Map<?, ?> written, Map<String, Object> root,
            Map<String, StatedValue> shared, List<Alias> aliases) {
        var own = Payload.object(written.get("parameters"));
        var parameters = new HashMap<>(shared);
        parameters.keySet().removeAll(own.keySet());
        parameters.putAll(parameters(pointer + "/parameters", own));
        var attributes = new HashMap<String, Object>();
        Payload.object(root.get("attributes")).forEach((name, value) -> attributes.put((String) name, value));
        Payload.object(written.get("attributes")).forEach((name, value) -> attributes.put((String) name, value));
        var code = written.get("code") instanceof String text ? text : null;
        values(pointer + "/redistribution", atMost(MOST_LAYERS, Payload.objects(written.get("redistribution"))),
                OF_A_LAYER);
        return new Variation(pointer, code, Map.copyOf(parameters),
                names(Payload.object(root.get("parameters")), own), attributes,
                new TerminalsReader(stated).read(pointer + "/terminals", Payload.object(written.get("terminals"))),
                dies(pointer + "/dies", written.get("dies")),
                components(pointer + "/components", written.get("components")),
                pads(pointer + "/exposedPads", written.get("exposedPads")),
                land(pointer + "/prescribedLand", Payload.object(written.get("prescribedLand"))),
                Stream.concat(aliases(written.get("aliases")).stream(), aliases.stream()).toList());
    }

    private Map<String, StatedValue> parameters(String pointer, Map<?, ?> written) {
        var parameters = new HashMap<String, StatedValue>();
        written.forEach((name, value) -> {
            var definition = family.parameters().get(name);
            if (definition != null) {
                stated(pointer, definition.name(), definition.quantity(), value)
                        .ifPresent(read -> parameters.put(definition.name(), read));
            }
        });
        return parameters;
    }

    private Optional<StatedValue> stated(String pointer, String name, Quantity quantity, @Nullable Object written) {
        var read = ValueReader.read(pointer + "/" + name, name, quantity, written);
        read.ifPresent(stated::add);
        return read;
    }

    private Map<String, StatedValue> values(String pointer, Map<?, ?> written, Map<String, Quantity> quantities) {
        var values = new HashMap<String, StatedValue>();
        quantities.forEach((name, quantity) -> stated(pointer, name, quantity, written.get(name))
                .ifPresent(read -> values.put(name, read)));
        return Map.copyOf(values);
    }

    private void values(String pointer, List<Map<?, ?>> list, Map<String, Quantity> quantities) {
        for (int i = 0; i < list.size(); i++) {
            values(pointer + "/" + i, list.get(i), quantities);
        }
    }

    private List<Component> components(String pointer, @Nullable Object written) {
        var components = new ArrayList<Component>();
        for (var each : atMost(MOST_COMPONENTS, Payload.objects(written))) {
            var where = pointer + "/" + components.size();
            components.add(new Component(where, values(where, each, OF_A_COMPONENT),
                    TerminalsReader.number(each.get("count"), 1, 1000, 1)));
        }
        return List.copyOf(components);
    }

    static <T> List<T> atMost(int most, List<T> listed) {
        return listed.size() <= most ? listed : listed.subList(0, most);
    }

    private List<Die> dies(String pointer, @Nullable Object written) {
        var dies = new ArrayList<Die>();
        for (var each : atMost(MOST_DIES, Payload.objects(written))) {
            var where = pointer + "/" + dies.size();
            dies.add(new Die(where, values(where, each, OF_A_DIE), TerminalsReader.number(each.get("count"), 1, 64, 1),
                    text(each.get("name")), text(each.get("role")),
                    TerminalsReader.number(each.get("tier"), 1, 32, 1), text(each.get("face"))));
        }
        return List.copyOf(dies);
    }

    private List<ExposedPad> pads(String pointer, @Nullable Object written) {
        var pads = new ArrayList<ExposedPad>();
        for (var each : atMost(MOST_PADS, Payload.objects(written))) {
            var where = pointer + "/" + pads.size();
            pads.add(new ExposedPad(where, text(each.get("id")), values(where, each, OF_A_PAD)));
        }
        return List.copyOf(pads);
    }

    private @Nullable PrescribedLand land(String pointer, Map<?, ?> written) {
        return written.isEmpty() ? null : new PrescribedLand(pointer, values(pointer, written, OF_A_LAND));
    }

    private @Nullable LengthModel lengthModel(Map<?, ?> written) {
        var values = values("/lengthModel", written, Map.of("atOne", Quantity.LENGTH, "perPosition", Quantity.LENGTH));
        var atOne = values.get("atOne");
        var perPosition = values.get("perPosition");
        if (atOne == null || perPosition == null) {
            return null;
        }
        return "X".equals(written.get("axis"))
                ? new LengthModel("/lengthModel", LengthModel.Axis.X, atOne, perPosition)
                : "Y".equals(written.get("axis"))
                        ? new LengthModel("/lengthModel", LengthModel.Axis.Y, atOne, perPosition)
                        : null;
    }

    private static List<Alias> aliases(@Nullable Object written) {
        var aliases = new ArrayList<Alias>();
        for (var each : atMost(MOST_ALIASES, Payload.objects(written))) {
            if (each.get("body") instanceof String body && each.get("number") instanceof String number) {
                aliases.add(new Alias(body, number, text(each.get("degree"))));
            }
        }
        return List.copyOf(aliases);
    }

    private static @Nullable String text(@Nullable Object written) {
        return written instanceof String text ? text : null;
    }

    private static Set<String> names(Map<?, ?> shared, Map<?, ?> own) {
        var names = new HashSet<String>();
        shared.keySet().forEach(name -> names.add((String) name));
        own.keySet().forEach(name -> names.add((String) name));
        return names;
    }
}
