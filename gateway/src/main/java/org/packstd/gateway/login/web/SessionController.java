package org.packstd.gateway.login.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.login.LoggedIn;
import org.packstd.gateway.login.ReturnPath;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Tells a page who is logged in, begins a login, and ends one. */
@RestController
final class SessionController {

    private final SessionContent content;
    private final Provider provider;

    SessionController(SessionContent content, Provider provider) {
        this.content = content;
        this.provider = provider;
    }

    /** @param csrf to send with every change */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(boolean authenticated, @Nullable String subject, @Nullable String name,
            @Nullable String organisation, @Nullable List<String> roles, @Nullable Csrf csrf) {

        static final Session NOBODY = new Session(false, null, null, null, null, null);

        static Session of(LoggedIn login, CsrfToken token) {
            var person = login.person();
            return new Session(true, person.subject(), person.name(), person.organisation(), person.roles(),
                    new Csrf(token.getHeaderName(), token.getToken()));
        }
    }

    record Csrf(String header, String token) {}

    /** @param location where the browser must go now */
    record Ended(String location) {}

    @GetMapping("/session")
    Mono<ResponseEntity<Session>> session(ServerWebExchange exchange) {
        Mono<CsrfToken> token = Objects.requireNonNull(exchange.getAttribute(CsrfToken.class.getName()));
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty(content.login(session)))
                .flatMap(login -> token.map(secret -> Session.of(login, secret)))
                .defaultIfEmpty(Session.NOBODY)
                .map(SessionController::answer);
    }

    @GetMapping("/login")
    ResponseEntity<Void> login(@RequestParam(name = "return", required = false) @Nullable String path) {
        var begin = UriComponentsBuilder.fromPath("/oauth2/authorization/" + Provider.NAME)
                .queryParam("return", "{path}").encode().buildAndExpand(ReturnPath.of(path).value()).toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(begin).build();
    }

    /** Ends the session here; the location ends the one at the provider. Harmless when there is none. */
    @PostMapping("/logout")
    Mono<ResponseEntity<Ended>> logout(ServerWebExchange exchange) {
        var here = exchange.getRequest().getURI();
        return exchange.getSession().flatMap(session -> {
            var login = content.login(session);
            return session.invalidate().then(login
                    .map(known -> provider.goodbye(known.proof(), URI.create(here.getScheme() + "://"
                            + here.getRawAuthority())))
                    .orElse(Mono.just("/")));
        }).map(location -> answer(new Ended(location)));
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
