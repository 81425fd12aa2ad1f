package org.packstd.notifications.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.problem.Problem;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The person or machine that a valid token speaks for.
 *
 * @param subject      stable identifier of the person or client
 * @param organisation whom they act for; absent for machines of nobody
 * @param roles        what they may do
 */
public record Caller(String subject, @Nullable String organisation, Set<Role> roles) {

    /**
     * The caller of the request that this thread serves.
     *
     * @throws IllegalStateException outside a request that the security chain let through with a token
     */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("no caller: the operation is public, or not behind the security chain");
    }

    /** The same for operations that need no token; empty where none was sent. */
    public static Optional<Caller> ifAny() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    static Caller of(Jwt token) {
        var subject = token.getSubject();
        var claimed = token.getClaimAsStringList("roles");
        var roles = subject == null || claimed == null // a token for nobody gives no rights
                ? Set.<Role>of()
                : claimed.stream().flatMap(claim -> Role.of(claim).stream()).collect(Collectors.toUnmodifiableSet());
        return new Caller(subject == null ? "" : subject, token.getClaimAsString("org"), roles);
    }

    /** Takes part in the process of the committee; machines and the merely signed-in do not. */
    public boolean isOfCommittee() {
        return !roles.isEmpty();
    }

    /** The organisation, for operations that only make sense on behalf of one. */
    public String requireOrganisation() {
        if (organisation == null || organisation.isBlank()) {
            throw Problem.forbidden("org: missing in the token (expected: the organisation that the caller acts for)");
        }
        return organisation;
    }
}
