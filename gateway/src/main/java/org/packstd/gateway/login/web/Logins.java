package org.packstd.gateway.login.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.login.AtProvider;
import org.packstd.gateway.login.LoggedIn;
import org.packstd.gateway.login.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.DefaultOAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Keeps a login in the session when somebody comes back from the provider, and knows by it who sends a request. */
@Component
final class Logins implements ServerSecurityContextRepository, ServerOAuth2AuthorizedClientRepository {

    private static final String ORGANISATION = "org";
    private static final String ROLES = "roles";

    private final SessionContent content;
    private final Clock clock;

    Logins(SessionContent content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who,
            ServerWebExchange exchange) {
        if (!(who.getPrincipal() instanceof OidcUser user)) {
            return Mono.error(new IllegalStateException("no identity token (expected: scope openid)"));
        }
        var proof = user.getIdToken();
        var provider = new AtProvider(Objects.requireNonNull(user.getSubject()), proof.getClaimAsString("sid"),
                Objects.requireNonNull(proof.getIssuedAt())); // the identity token was checked for both
        return exchange.getSession().doOnNext(session -> content.keep(session, new LoggedIn(person(user),
                Provider.tokens(client.getAccessToken(), client.getRefreshToken()), proof.getTokenValue(),
                clock.instant(), provider))).then();
    }

    private static Person person(OidcUser user) {
        var name = user.getFullName() != null ? user.getFullName() : user.getPreferredUsername();
        var roles = user.getClaims().get(ROLES) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.<String>of();
        var subject = Objects.requireNonNull(user.getSubject()); // the identity token was checked for it
        return new Person(subject, name != null ? name : subject,
                user.getClaims().get(ORGANISATION) instanceof String organisation ? organisation : null, roles);
    }

    /** Under a new identifier: whoever knew the one before the login does not share it. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return exchange.getSession().flatMap(session -> {
            content.csrf(session, null);
            return session.changeSessionId();
        });
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return exchange.getSession().mapNotNull(session -> content.login(session)
                .<SecurityContext>map(login -> new SecurityContextImpl(authentication(login.person()))).orElse(null));
    }

    private static Authentication authentication(Person person) {
        Map<String, Object> said = new HashMap<>(Map.of("name", person.name()));
        if (person.organisation() != null) {
            said.put(ORGANISATION, person.organisation());
        }
        OAuth2AuthenticatedPrincipal principal = new DefaultOAuth2AuthenticatedPrincipal(person.subject(), said,
                AuthorityUtils.NO_AUTHORITIES);
        return new PreAuthenticatedAuthenticationToken(principal, "", AuthorityUtils.NO_AUTHORITIES);
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String registration, Authentication who,
            ServerWebExchange exchange) {
        return Mono.empty(); // tokens are relayed by TokenRelay, which renews them
    }

    @Override
    public Mono<Void> removeAuthorizedClient(String registration, Authentication who, ServerWebExchange exchange) {
        return exchange.getSession().doOnNext(content::end).then();
    }
}
