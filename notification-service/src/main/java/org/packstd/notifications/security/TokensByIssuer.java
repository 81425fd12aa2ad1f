package org.packstd.notifications.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Who checks a token: by its issuer, of whom there are two, the identity provider and submission-service, which issues those
 * of API keys. Neither checks what the other issued, and a token that says anything else of itself is the provider's to
 * refuse.
 *
 * @param people checks tokens of the identity provider
 * @param keys   checks tokens of API keys
 */
record TokensByIssuer(JwtDecoder people, JwtDecoder keys) implements JwtDecoder {

    /** As submission-service names itself; decision 37. */
    private static final String KEYS = "urn:packstd:api-keys";
    private static final String AUDIENCE = "packstd";
    private static final String ROLES = "roles";
    /** Clocks of servers differ by less, and a token is good for a minute. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
    private static final OAuth2Error NOT_OF_A_KEY = new OAuth2Error("invalid_token",
            "a token of an API key has an end, a key as its subject, and no roles", null);

    /** @param signed checks signatures by the keys of submission-service, and by ES256 alone */
    static TokensByIssuer of(JwtDecoder people, NimbusJwtDecoder signed, Clock clock) {
        var inTime = new JwtTimestampValidator(CLOCKS_DIFFER);
        inTime.setClock(clock);
        OAuth2TokenValidator<Jwt> ofKey = token -> isOfKey(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(NOT_OF_A_KEY);
        signed.setJwtValidator(new DelegatingOAuth2TokenValidator<>(inTime, new JwtIssuerValidator(KEYS),
                new JwtAudienceValidator(AUDIENCE), ofKey));
        return new TokensByIssuer(people, signed);
    }

    private static boolean isOfKey(Jwt token) {
        return token.getExpiresAt() != null && token.getSubject() != null && token.getSubject().startsWith("key-")
                && !token.hasClaim(ROLES);
    }

    /** Whether a token that was checked is one of an API key. */
    static boolean isOfApiKey(Jwt checked) {
        return KEYS.equals(checked.getClaimAsString("iss"));
    }

    @Override
    public Jwt decode(String token) {
        return KEYS.equals(issuer(token)) ? keys.decode(token) : people.decode(token);
    }

    /** As the token says, which is not believed yet. */
    private static @Nullable String issuer(String token) {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet();
            return claims == null ? null : claims.getIssuer();
        } catch (ParseException unreadable) {
            return null;
        }
    }
}
