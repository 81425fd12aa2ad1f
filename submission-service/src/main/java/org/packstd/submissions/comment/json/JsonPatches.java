package org.packstd.submissions.comment.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.comment.PatchSyntax;
import org.packstd.submissions.comment.ProposedChange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Patch; a value keeps the figures that it was written with. */
final class JsonPatches implements PatchSyntax {

    private static final Pattern OPERATION = Pattern.compile("add|remove|replace|move|copy|test");

    private final JsonMapper json;

    /** @param json also reads what is stored: what it takes here can be shown */
    JsonPatches(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String write(List<ProposedChange.Operation> patch) {
        var list = json.createArrayNode();
        for (var operation : patch) {
            var each = list.addObject().put("op", operation.op().name().toLowerCase(Locale.ROOT))
                    .put("path", operation.path());
            if (operation.from() != null) {
                each.put("from", operation.from());
            }
            if (operation.value() != null) {
                each.set("value", json.readTree(operation.value()));
            }
        }
        return json.writeValueAsString(list);
    }

    @Override
    public Optional<List<ProposedChange.Operation>> read(String text) {
        try {
            var list = json.readTree(text);
            var patch = new ArrayList<ProposedChange.Operation>();
            for (var each : list) {
                if (!each.path("path").isString() || !OPERATION.matcher(each.path("op").asString("")).matches()) {
                    return Optional.empty();
                }
                patch.add(operation(each));
            }
            return list.isArray() && !patch.isEmpty() ? Optional.of(patch) : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private ProposedChange.Operation operation(JsonNode each) {
        return new ProposedChange.Operation(
                ProposedChange.Op.valueOf(each.path("op").asString().toUpperCase(Locale.ROOT)),
                each.path("path").asString(), each.has("from") ? each.path("from").asString("") : null, value(each));
    }

    private @Nullable String value(JsonNode each) {
        return each.has("value") ? json.writeValueAsString(each.get("value")) : null;
    }
}
