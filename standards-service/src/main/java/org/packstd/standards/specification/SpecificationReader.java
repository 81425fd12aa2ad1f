package org.packstd.standards.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.standards.family.FamilyDefinition;
import org.packstd.standards.quantity.Kind;
import org.packstd.standards.quantity.Quantity;
import org.packstd.standards.quantity.Unit;
import org.packstd.standards.quantity.Value;

/** Reads one payload; an instance is used once. */
final class SpecificationReader {

    /** As in {@code common.schema.json}: bounded, so that hostile figures cannot make arithmetic slow. */
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,8})(\\.[0-9]{1,9})?");
    private static final Map<String, Quantity> OF_A_DIE = Map.of("x", Quantity.LENGTH, "y", Quantity.LENGTH,
            "thickness", Quantity.LENGTH, "centreX", Quantity.OFFSET, "centreY", Quantity.OFFSET);

    private final FamilyDefinition family;
    private final List<StatedValue> stated = new ArrayList<>();

    SpecificationReader(FamilyDefinition family) {
        this.family = family;
    }

    Specification read(Payload payload) {
        var root = payload.members();
        var shared = parameters("/parameters", Payload.object(root.get("parameters")));
        var variations = new ArrayList<Variation>();
        for (var each : payload.variations()) {
            variations.add(variation("/variations/" + variations.size(), each, root, shared));
        }
        return new Specification(family, List.copyOf(stated), List.copyOf(variations));
    }

    private Variation variation(String pointer, Map<?, ?> written, Map<String, Object> root,
            Map<String, StatedValue> shared) {
        var own = Payload.object(written.get("parameters"));
        var parameters = new HashMap<>(shared);
        parameters.keySet().removeAll(own.keySet());
        parameters.putAll(parameters(pointer + "/parameters", own));
        var attributes = new HashMap<String, Object>();
        Payload.object(root.get("attributes")).forEach((name, value) -> attributes.put((String) name, value));
        Payload.object(written.get("attributes")).forEach((name, value) -> attributes.put((String) name, value));
        var code = written.get("code") instanceof String text ? text : null;
        return new Variation(pointer, code, Map.copyOf(parameters),
                names(Payload.object(root.get("parameters")), own), attributes,
                terminals(pointer + "/terminals", Payload.object(written.get("terminals"))),
                dies(pointer + "/dies", written.get("dies")));
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
        var read = value(Payload.object(written))
                .map(value -> new StatedValue(pointer + "/" + name, name, quantity, value));
        read.ifPresent(stated::add);
        return read;
    }

    private static Optional<Value> value(Map<?, ?> written) {
        var min = decimal(written.get("min"));
        var nom = decimal(written.get("nom"));
        var max = decimal(written.get("max"));
        if ((min == null && nom == null && max == null) || !(written.get("unit") instanceof String unit)) {
            return Optional.empty();
        }
        return Unit.of(unit).map(known -> new Value(kind(written.get("kind")), min, nom, max, known));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object written) {
        return written instanceof String text && DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private static @Nullable Kind kind(@Nullable Object written) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(written)) {
                return kind;
            }
        }
        return null;
    }

    private static Terminals terminals(String pointer, Map<?, ?> written) {
        var count = written.get("count") instanceof Integer number ? number : null;
        return new Terminals(pointer, count, grid(pointer + "/matrix", Payload.object(written.get("matrix"))),
                number(written.get("perSideX"), 0, 1000, 0), number(written.get("perSideY"), 0, 1000, 0));
    }

    private static @Nullable Grid grid(String pointer, Map<?, ?> written) {
        var columns = number(written.get("columns"), 1, 200, 0);
        var rows = number(written.get("rows"), 1, 200, 0);
        if (columns == 0 || rows == 0) {
            return null;
        }
        var depopulated = written.get("depopulated") instanceof List<?> sites
                ? sites.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.<String>of();
        return new Grid(pointer, columns, rows, depopulated);
    }

    private List<Die> dies(String pointer, @Nullable Object written) {
        var dies = new ArrayList<Die>();
        for (var each : Payload.objects(written)) {
            var where = pointer + "/" + dies.size();
            var values = new HashMap<String, StatedValue>();
            OF_A_DIE.forEach((name, quantity) -> stated(where, name, quantity, each.get(name))
                    .ifPresent(read -> values.put(name, read)));
            dies.add(new Die(where, values, number(each.get("count"), 1, 64, 1)));
        }
        return List.copyOf(dies);
    }

    private static int number(@Nullable Object written, int min, int max, int otherwise) {
        return written instanceof Integer number && number >= min && number <= max ? number : otherwise;
    }

    private static Set<String> names(Map<?, ?> shared, Map<?, ?> own) {
        var names = new HashSet<String>();
        shared.keySet().forEach(name -> names.add((String) name));
        own.keySet().forEach(name -> names.add((String) name));
        return names;
    }
}
