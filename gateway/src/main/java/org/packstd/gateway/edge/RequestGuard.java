package org.packstd.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.Refusal;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets through only methods that the API knows, and only paths that everybody reads the same way.
 *
 * <p>A path is matched here and resolved again by a service. Were {@code /api/v1/standards/..;/..;/actuator} let through, the
 * route would be that of the API and the answer that of the service's operations port.
 */
@Component
@Order(EdgeOrder.REQUEST_GUARD)
final class RequestGuard implements WebFilter {

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final int LONGEST = 8000;

    /**
     * Encoded are never controls, dots, slashes, semicolons and backslashes, and nothing that needs no encoding (RFC 3986,
     * 2.3): {@code /%61pi} would be the API for who decodes, and something else for who looks at what was sent.
     *
     * <p>Possessive, so that it is matched in a loop: by recursion a long path would overflow the stack. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]++|%(?![01]|2[DdEeFf5]|3[0-9Bb]|4[1-9A-Fa-f]|5[0-9AaCcFf]|6[1-9A-Fa-f]"
                    + "|7[0-9AaEeFf])[0-9A-Fa-f]{2})*+)++");
    /** What a URI may have in its query (RFC 3986); brackets and braces would be read by one server and refused by another. */
    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]++|%[0-9A-Fa-f]{2})*+");
    private static final Pattern AMBIGUOUS = Pattern.compile("//|/\\.{1,2}(/|$)");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!METHODS.contains(request.getMethod())) {
            return Mono.error(Refusal.methodNotAllowed(request.getMethod().name(), METHODS));
        }
        var path = request.getURI().getRawPath();
        var query = request.getURI().getRawQuery();
        var length = path.length() + (query == null ? 0 : query.length());
        if (length > LONGEST) {
            return Mono.error(Refusal.of(Refusal.Kind.URI_TOO_LONG,
                    "path and query: %d characters (expected: at most %d)".formatted(length, LONGEST)));
        }
        if (!PLAIN.matcher(path).matches() || AMBIGUOUS.matcher(path).find() || !isUtf8(path)) {
            return Mono.error(Refusal.malformed(new Offence("path", "path", path,
                    "segments without dots alone, empty parts, semicolons, or encoded slashes, letters, digits and controls; -._~ as they are")));
        }
        if (query != null && !(QUERY.matcher(query).matches() && isUtf8(query))) {
            return Mono.error(Refusal.malformed(new Offence("query", "query", query,
                    "UTF-8, with everything but letters, digits and ._~!$&'()*+,;=:@/?- percent-encoded")));
        }
        return chain.filter(exchange);
    }

    private static boolean isUtf8(String encoded) {
        var bytes = StringUtils.uriDecode(encoded, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
