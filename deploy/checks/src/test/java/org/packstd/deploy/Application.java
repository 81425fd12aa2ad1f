package org.packstd.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the application.yaml of a service says about the variables of its environment.
 *
 * @param name of the service and of its directory
 */
record Application(String name) {
    static final List<Application> ALL = List.of(new Application("gateway"), new Application("standards-service"),
            new Application("submission-service"), new Application("notification-service"));

    /** Understood by Java, Spring Boot and its OpenTelemetry, not by our files. */
    static final Set<String> OF_THE_PLATFORM = Set.of("SPRING_CONFIG_IMPORT", "OTEL_EXPORTER_OTLP_ENDPOINT",
            "JDK_JAVA_OPTIONS");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(:?)");
    private static final Pattern COMMENT = Pattern.compile("\\s#\\s(.*)$");

    /**
     * One place where a variable is asked for.
     *
     * @param standard what is taken without it; empty when it must be given
     * @param comment  what the line says about it
     */
    record Variable(String name, Optional<String> standard, Optional<String> comment) {}

    static Application named(String name) {
        return ALL.stream().filter(application -> application.name.equals(name)).findAny().orElseThrow();
    }

    List<Variable> variables() {
        var all = new ArrayList<Variable>();
        for (var line : source().lines().filter(line -> !line.strip().startsWith("#")).toList()) {
            var comment = COMMENT.matcher(line).results().map(found -> found.group(1)).findFirst();
            VARIABLE.matcher(line).results().forEach(found -> all.add(new Variable(found.group(1),
                    found.group(2).isEmpty() ? Optional.empty() : Optional.of(standard(line, found)), comment)));
        }
        return all;
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        variables().forEach(variable -> names.add(variable.name()));
        return names;
    }

    /** The variables without which it does not start. */
    Set<String> needed() {
        var names = new TreeSet<String>();
        variables().stream().filter(variable -> variable.standard().isEmpty()).forEach(one -> names.add(one.name()));
        return names;
    }

    /** How long one phase of its end may take, in seconds, or what of the variable in it is taken without one. */
    int secondsOfAPhase() {
        var found = Pattern.compile("timeout-per-shutdown-phase: (?:\\$\\{[A-Z_]+:)?(\\d+)s").matcher(source());
        if (!found.find()) {
            throw new AssertionError(name + " does not say how long its end takes");
        }
        return Integer.parseInt(found.group(1));
    }

    /** How long the gateway keeps a connection to a service that is not used. */
    static int secondsOfAnIdleConnection() {
        var found = Pattern.compile("pool\\.max-idle-time: (\\d+)s")
                .matcher(Repository.text("gateway/src/main/resources/application.yaml"));
        if (!found.find()) {
            throw new AssertionError("the gateway does not say how long it keeps connections");
        }
        return Integer.parseInt(found.group(1));
    }

    private String source() {
        return Repository.text(name + "/src/main/resources/application.yaml");
    }

    /** From behind the colon to the brace that belongs to it. */
    private static String standard(String line, MatchResult variable) {
        var depth = 1;
        var end = variable.end();
        while (depth > 0) {
            depth += switch (line.charAt(end++)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
        }
        return line.substring(variable.end(), end - 1);
    }
}
