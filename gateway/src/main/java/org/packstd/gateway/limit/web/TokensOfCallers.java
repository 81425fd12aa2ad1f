package org.packstd.gateway.limit.web;

import java.net.URI;
import java.time.Clock;
import org.packstd.gateway.issuer.IssuerKeys;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Whose tokens count.
 *
 * @param issuer who issues them
 * @param keys   where the public keys of the issuer are; asked at the first token, so that a gateway starts without them
 */
@ConfigurationProperties("gateway.tokens")
record TokensOfCallers(String issuer, URI keys) {

    ReactiveJwtDecoder decoder(Clock clock) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(IssuerKeys.at(keys.toString(), WebClient.create(), clock))
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(issuer));
        return decoder;
    }
}
