package org.packstd.local.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.packstd.local.identity.IdentitySettings.Machine;
import org.packstd.local.identity.IdentitySettings.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the services read in a token: {@code sub} (person or program), {@code name}, {@code org}, {@code roles},
 * {@code scope} (words parted by spaces, RFC 9068) and the audience {@code packstd}.
 *
 * <p>Identity tokens carry name, organisation and roles too, so that a portal can greet.
 */
@Component
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final List<String> AUDIENCE = List.of("packstd");

    private final IdentitySettings settings;

    TokenClaims(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal(), "a token without a principal");
        var speaker = principal.getName();
        var claims = context.getClaims();
        settings.person(speaker).ifPresent(person -> describe(person, claims));
        settings.machine(speaker).ifPresent(machine -> describe(machine, claims));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(AUDIENCE).claim("scope", String.join(" ", scopes(context)));
        }
    }

    private static void describe(Person person, JwtClaimsSet.Builder claims) {
        claims.subject(person.id())
                .claim("name", person.name())
                .claim("org", person.org())
                .claim("roles", List.copyOf(person.roles()));
    }

    private static void describe(Machine machine, JwtClaimsSet.Builder claims) {
        claims.claim("name", machine.id()).claim("org", machine.org()).claim("roles", List.of());
    }

    /** A client that asks for no scope gets all that it is registered for (RFC 6749, section 3.3). */
    private static Collection<String> scopes(JwtEncodingContext context) {
        var granted = context.getAuthorizedScopes();
        return granted.isEmpty() && isTerminalOrMachine(context) ? context.getRegisteredClient().getScopes() : granted;
    }

    private static boolean isTerminalOrMachine(JwtEncodingContext context) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType());
    }
}
