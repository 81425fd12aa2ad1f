package org.packstd.gateway.problem;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** A request that the gateway answers itself, and why. */
public final class Refusal extends RuntimeException {

    /** The kinds that the gateway itself knows; each is in the list of all kinds. */
    public enum Kind {
        MALFORMED,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        NOT_ACCEPTABLE,
        TOO_LARGE,
        URI_TOO_LONG,
        TOO_MANY_REQUESTS,
        HEADERS_TOO_LARGE,
        UNAUTHENTICATED,
        FORBIDDEN,
        INTERNAL,
        ANSWER_LOST,
        UNAVAILABLE,
        TIMEOUT;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final List<Offence> offences;
    private final Set<HttpMethod> allowed;
    private final Duration wait;

    private Refusal(Kind kind, String detail, List<Offence> offences, Set<HttpMethod> allowed, Duration wait) {
        super(detail, null, false, false); // an answer, not an accident: no stack trace
        this.kind = kind;
        this.offences = offences;
        this.allowed = allowed;
        this.wait = wait;
    }

    public static Refusal of(Kind kind, String detail) {
        return new Refusal(kind, detail, List.of(), Set.of(), Duration.ZERO);
    }

    public static Refusal malformed(Offence offence) {
        return new Refusal(Kind.MALFORMED, offence.message(), List.of(offence), Set.of(), Duration.ZERO);
    }

    /** @param wait how long until the next request may come */
    public static Refusal tooManyRequests(String detail, Duration wait) {
        return new Refusal(Kind.TOO_MANY_REQUESTS, detail, List.of(), Set.of(), wait);
    }

    /** @param wait how long until it is worth trying again */
    public static Refusal unavailable(String detail, Duration wait) {
        return new Refusal(Kind.UNAVAILABLE, detail, List.of(), Set.of(), wait);
    }

    public static Refusal notFound(String path) {
        return of(Kind.NOT_FOUND,
                new Offence("path", "existence", path, "a path of the OpenAPI documents at /api-specs").message());
    }

    /** @param allowed what the header {@code Allow} will name */
    public static Refusal methodNotAllowed(String method, Set<HttpMethod> allowed) {
        var names = String.join(", ", allowed.stream().map(HttpMethod::name).sorted().toList());
        var offence = new Offence("method", "method", method, names.isEmpty() ? "another method" : "one of " + names);
        return new Refusal(Kind.METHOD_NOT_ALLOWED, offence.message(), List.of(), Set.copyOf(allowed), Duration.ZERO);
    }

    public Kind kind() {
        return kind;
    }

    public List<Offence> offences() {
        return offences;
    }

    /** The methods that would be allowed; empty for other kinds. */
    public Set<HttpMethod> allowed() {
        return allowed;
    }

    /** How long to wait before the next try; zero when waiting does not help. */
    public Duration waiting() {
        return wait;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
