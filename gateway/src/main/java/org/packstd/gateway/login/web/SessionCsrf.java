package org.packstd.gateway.login.web;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.security.web.server.csrf.XorServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

/**
 * The secret that a page of ours reads and one of others cannot: changes in the name of a session must name it. It stays the
 * same for a login; what pages read differs each time, so that compressed answers do not give it away letter by letter.
 */
@Component
final class SessionCsrf implements ServerCsrfTokenRepository, ServerCsrfTokenRequestHandler, ServerWebExchangeMatcher {

    static final String HEADER = "X-CSRF-Token";

    private final StringKeyGenerator secrets = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(),
            32);
    private final XorServerCsrfTokenRequestAttributeHandler masked = new XorServerCsrfTokenRequestAttributeHandler();
    private final SessionContent content;

    SessionCsrf(SessionContent content) {
        this.content = content;
    }

    /** Changes that come in the name of somebody; without a login there is nobody to speak for. */
    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return switch (exchange.getRequest().getMethod().name()) {
            case "GET", "HEAD" -> MatchResult.notMatch();
            default -> exchange.getSession().flatMap(session -> content.login(session).isPresent()
                    ? MatchResult.match()
                    : MatchResult.notMatch());
        };
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> token(secrets.generateKey()));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return exchange.getSession()
                .doOnNext(session -> content.csrf(session, token == null ? null : token.getToken())).then();
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> content.csrf(session).map(SessionCsrf::token).orElse(null));
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, "_csrf", value);
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        masked.handle(exchange, token);
    }

    /** Only the header counts: a form that was read here would not reach its service. */
    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return masked.resolveCsrfTokenValue(new ServerWebExchangeDecorator(exchange) {
            @Override
            public Mono<MultiValueMap<String, String>> getFormData() {
                return Mono.just(new LinkedMultiValueMap<>());
            }
        }, token);
    }
}
