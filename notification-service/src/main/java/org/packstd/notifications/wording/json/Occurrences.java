package org.packstd.notifications.wording.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.wording.Change;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Occurrence;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the kinds of events have in common; members that are not there, or of another kind, are left out. */
@Component
public final class Occurrences {

    /** In the order in which they are told. */
    private static final List<String> DETAILS = List.of("family", "supersededBy", "replacedBy", "supersedes", "number",
            "clause", "changeClass", "effectiveDate", "effectiveFrom", "since", "cause", "kind", "state",
            "organisation", "holder", "option", "formerOption", "outcome", "opensAt", "closesAt",
            "daysLeft",
            "reason");
    /** Of our API and nothing else: no address of somebody else gets into a mail through an event. */
    private static final Pattern PATH = Pattern.compile("/api/v1(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~:@-]+)+");
    private static final int MOST_LINKS = 5;

    private final JsonMapper json;

    public Occurrences(JsonMapper json) {
        this.json = json;
    }

    public Occurrence of(CloudEvent event) {
        var data = json.readTree(event.data());
        var details = new LinkedHashMap<String, String>();
        for (var name : DETAILS) {
            var value = data.path(name);
            if (value.isString() || value.isNumber()) {
                details.put(name, value.asString());
            }
        }
        var titles = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            var title = data.path("title").path(language.tag());
            if (title.isString()) {
                titles.put(language.tag(), title.asString());
            }
        }
        var changes = data.path("changes");
        return new Occurrence(event.type().text(), event.subject(), event.designation(), text(data.path("revision")),
                Map.copyOf(titles), details, changes(changes.path("items")), changes.path("complete").asBoolean(true),
                paths(event, data.path("links")));
    }

    private static List<Change> changes(JsonNode items) {
        var changes = new ArrayList<Change>();
        for (var item : items) {
            var variations = new ArrayList<String>();
            if (!item.path("everyVariation").asBoolean(false)) {
                item.path("variations").forEach(code -> variations.add(code.asString("")));
            }
            changes.add(new Change(variations, name(item.path("path").asString("")), text(item.path("before")),
                    text(item.path("after")), text(item.path("changeClass"))));
        }
        return List.copyOf(changes);
    }

    /** Of {@code parameters/height} the height. */
    private static String name(String path) {
        return path.replaceFirst("^/?(?:parameters|attributes)/", "").replace('/', ' ').strip();
    }

    private static List<String> paths(CloudEvent event, JsonNode links) {
        var paths = new ArrayList<String>();
        for (var link : links) {
            var path = link.asString("");
            if (PATH.matcher(path).matches() && paths.size() < MOST_LINKS) {
                paths.add(path);
            }
        }
        if (paths.isEmpty()) {
            var path = switch (event.type().text().replaceFirst("\\..*", "")) {
                case "standard", "clause" -> "/api/v1/standards/" + event.designation();
                case "endpoint" -> "/api/v1/endpoints/" + event.subject();
                default -> "/api/v1/submissions/" + event.subject();
            };
            if (PATH.matcher(path).matches()) {
                paths.add(path);
            }
        }
        return List.copyOf(paths);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : null;
    }
}
