package org.packstd.gateway.login.web;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.packstd.gateway.issuer.IssuerKeys;
import org.packstd.gateway.login.LogoutNotice;
import org.packstd.gateway.problem.Offence;
import org.packstd.gateway.problem.Refusal;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6). An identity or access token of the same provider
 * is none: it says nothing of an event.
 */
@Component
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String SESSION = "sid";
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final OAuth2Error NO_LOGOUT = new OAuth2Error("invalid_request",
            "a logout token has iat, exp, jti, the event, sid or sub, and no nonce", null);

    private final Provider provider;
    private final Clock clock;
    private final Mono<ReactiveJwtDecoder> decoder;

    LogoutTokens(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
        this.decoder = provider.findByRegistrationId(Provider.NAME).map(this::decoder)
                .cache(found -> Duration.ofMillis(Long.MAX_VALUE), failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Fails with a refusal: 400 for a token that is none, 503 while nobody can say. */
    Mono<LogoutNotice> read(String token) {
        return decoder.flatMap(checking -> checking.decode(token)).map(LogoutTokens::notice)
                .onErrorMap(BadJwtException.class, refused -> Refusal.malformed(new Offence("logout_token", "token",
                        "not one that holds", "a logout token of the identity provider for this client")))
                .onErrorMap(failed -> failed instanceof Refusal ? failed : Provider.away());
    }

    private static LogoutNotice notice(Jwt token) {
        return new LogoutNotice(token.getClaimAsString(SESSION), token.getSubject(),
                Objects.requireNonNull(token.getIssuedAt())); // checked for it
    }

    private ReactiveJwtDecoder decoder(ClientRegistration client) {
        var keys = Objects.requireNonNull(client.getProviderDetails().getJwkSetUri());
        var issuer = Objects.requireNonNull(client.getProviderDetails().getIssuerUri());
        var reading = NimbusReactiveJwtDecoder.withJwkSource(IssuerKeys.at(keys, provider.http(), clock))
                .validateType(false).jwtProcessorCustomizer(LogoutTokens::ofTheseTypes).build();
        var inTime = new JwtTimestampValidator(CLOCKS_DIFFER);
        inTime.setClock(clock);
        OAuth2TokenValidator<Jwt> isLogout = token -> saysLogout(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(NO_LOGOUT);
        reading.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(inTime, new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(client.getClientId()), isLogout)));
        return reading;
    }

    /** Whoever takes the specification at its word says {@code logout+jwt}, older providers {@code JWT} or nothing. */
    private static void ofTheseTypes(ConfigurableJWTProcessor<JWKSecurityContext> reading) {
        reading.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"), null));
    }

    private boolean saysLogout(Jwt token) {
        return token.getExpiresAt() != null && isRecent(token) && token.hasClaim("jti") && !token.hasClaim("nonce")
                && (token.getSubject() != null || token.getClaimAsString(SESSION) != null)
                && token.getClaims().get("events") instanceof Map<?, ?> events && events.get(EVENT) instanceof Map;
    }

    private boolean isRecent(Jwt token) {
        var issued = token.getIssuedAt();
        var now = clock.instant();
        return issued != null && issued.isAfter(now.minus(OLDEST)) && issued.isBefore(now.plus(CLOCKS_DIFFER));
    }
}
