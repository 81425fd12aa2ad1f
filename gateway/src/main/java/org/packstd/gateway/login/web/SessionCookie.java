package org.packstd.gateway.login.web;

import java.util.regex.Pattern;
import org.packstd.gateway.login.LoginSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Which requests sessions matter to. Whoever brings a credential of their own is that, whatever cookie comes with it; the
 * links of letters are right by themselves and work for whoever follows them, logged in or not.
 */
@Component
final class SessionCookie implements ServerWebExchangeMatcher {

    private static final Pattern LOGIN = Pattern
            .compile("/session|/login|/logout|/oauth2/authorization/[^/]+|/login/oauth2/code/[^/]+");
    private static final Pattern OF_LETTERS = Pattern.compile("/api/v1/(unsubscribe|mail-confirmations)/.*");
    private static final String API = "/api/";

    private final String name;

    SessionCookie(LoginSettings settings) {
        this.name = settings.cookie();
    }

    /** Whether a request of the API comes in the name of a session. */
    boolean speaksFor(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var path = request.getURI().getRawPath();
        return path.startsWith(API)
                && request.getCookies().containsKey(name)
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && !OF_LETTERS.matcher(path).matches();
    }

    /** Whether a request could come in the name of a session: it is about logins or the API, and has the cookie. */
    boolean mayBeSomebody(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return speaksFor(exchange)
                || request.getCookies().containsKey(name) && LOGIN.matcher(request.getURI().getRawPath()).matches();
    }

    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        var path = exchange.getRequest().getURI().getRawPath();
        return LOGIN.matcher(path).matches() || speaksFor(exchange) ? MatchResult.match() : MatchResult.notMatch();
    }
}
