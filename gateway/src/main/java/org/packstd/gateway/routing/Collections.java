package org.packstd.gateway.routing;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.web.server.ServerWebExchange;

/**
 * The collections of the API that a service answers for: {@code /api/v1/standards} and all that is below it. Asked of every
 * request for every route, so by a look into a set rather than by a pattern for each; RequestGuard lets no path come here in
 * which a letter is encoded.
 */
record Collections(Set<String> names) implements Predicate<ServerWebExchange> {

    private static final String API = "/api/v1/";

    static Collections of(String... names) {
        return new Collections(Set.of(names));
    }

    @Override
    public boolean test(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        if (!path.startsWith(API)) {
            return false;
        }
        var end = path.indexOf('/', API.length());
        return names.contains(path.substring(API.length(), end < 0 ? path.length() : end));
    }
}
