package org.packstd.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The REST contract of one or more services: knows for every operation which answers are promised. */
public final class RestContract {

    private static final List<String> SERVICES = List.of("standards", "submissions", "notifications", "gateway");

    private final List<Operation> operations;

    private RestContract(List<Operation> operations) {
        this.operations = operations;
    }

    /** @param service {@code standards}, {@code submissions}, {@code notifications} or {@code gateway} */
    public static RestContract of(String service) {
        return new RestContract(operationsOf(service).toList());
    }

    /** The contract of all services together, as the gateway shows it. */
    public static RestContract ofAll() {
        return new RestContract(SERVICES.stream().flatMap(RestContract::operationsOf).toList());
    }

    private static Stream<Operation> operationsOf(String service) {
        var spec = Specs.read("rest/" + service + "/openapi.yaml");
        var base = spec.at("/servers/0/url").asString();
        var found = new ArrayList<Operation>();
        spec.get("paths").properties().forEach(path -> path.getValue().properties().forEach(method -> {
            if (method.getValue().has("operationId")) {
                found.add(Operation.of(base + path.getKey(), method.getKey(), method.getValue()));
            }
        }));
        return found.stream();
    }

    List<Operation> operations() {
        return operations;
    }

    /**
     * Checks an answer against the contract.
     *
     * @param path        of the request, without query
     * @param contentType of the answer without parameters; empty when it has no body
     * @param body        of the answer as text
     * @throws AssertionError if the operation, its status, its media type or its content is not as promised
     */
    public void checkResponse(String method, String path, int status, String contentType, Map<String, ?> headers,
            String body) {
        var operation = operations.stream().filter(candidate -> candidate.serves(method, path)).findFirst()
                .orElseThrow(
                        () -> new AssertionError(method + " " + path + " (expected: an operation of the contract)"));
        var promised = operation.definition().at("/responses/" + status);
        var what = operation.id() + " answered " + status;
        if (promised.isMissingNode()) {
            throw new AssertionError(what + " (expected: one of " + operation.statuses() + "): " + body);
        }
        promised.path("headers").properties().forEach(header -> {
            var optional = "Link".equals(header.getKey());
            if (!optional && headers.keySet().stream().noneMatch(header.getKey()::equalsIgnoreCase)) {
                throw new AssertionError(what + " without the promised header " + header.getKey());
            }
        });
        var content = promised.path("content");
        if (content.isEmpty() && body.isEmpty()) {
            return;
        }
        var media = content.path(contentType);
        if (media.isMissingNode()) {
            throw new AssertionError(
                    what + " as '" + contentType + "' (expected: one of " + content.propertyNames() + ")");
        }
        if (contentType.endsWith("json")) {
            var errors = Specs.schema(media.get("schema")).validate(Specs.json(body));
            if (!errors.isEmpty()) {
                throw new AssertionError(what + " against its schema: " + errors + "\n" + body);
            }
        }
    }

    record Operation(Pattern path, String method, String id, JsonNode definition) {

        static Operation of(String template, String method, JsonNode definition) {
            var regex = Pattern.compile("\\{[^}]+}").splitAsStream(template + "\n").map(Pattern::quote)
                    .reduce((left, right) -> left + "[^/]+?" + right).orElseThrow();
            return new Operation(Pattern.compile(regex.replace("\n", "")), method,
                    definition.get("operationId").asString(),
                    definition);
        }

        boolean serves(String method, String path) {
            return this.method.equals(method.toLowerCase(Locale.ROOT)) && this.path.matcher(path).matches();
        }

        List<String> statuses() {
            return List.copyOf(definition.get("responses").propertyNames());
        }
    }
}
