package org.packstd.submissions.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Tokens only: no session, no login form, no cookie, hence no CSRF. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Pattern OWN_ADDRESS = Pattern.compile(",? resource_metadata=\"[^\"]*\"");

    /** @param keys what this service itself signs tokens of API keys with, where they are: it need not ask over HTTP */
    @Bean
    SecurityFilterChain accessByTable(HttpSecurity http, HandlerExceptionResolver handlerExceptionResolver,
            JwtDecoder people, JWKSource<SecurityContext> keys, Clock clock) {
        var tokens = new CheckedTokens(TokensByIssuer.of(people,
                NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.ES256).build(), clock), clock);
        http.authorizeHttpRequests(requests -> {
            requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll(); // else every refusal would turn into 403
            for (var row : AccessTable.ROWS) {
                var matched = requests.requestMatchers(row.requests());
                if (row.authorities().isEmpty()) {
                    matched.permitAll();
                } else {
                    matched.hasAnyAuthority(row.authorities().toArray(String[]::new));
                }
            }
            requests.anyRequest().denyAll();
        });
        http.oauth2ResourceServer(server -> server
                .withObjectPostProcessor(answeringWhenKeysAreAway(
                        explained(new BearerTokenAuthenticationEntryPoint(), handlerExceptionResolver)))
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(rolesAndScopes()))
                .authenticationEntryPoint(
                        explained(new BearerTokenAuthenticationEntryPoint(), handlerExceptionResolver))
                .accessDeniedHandler(explained(new BearerTokenAccessDeniedHandler(), handlerExceptionResolver)));
        http.exceptionHandling(failures -> failures
                .authenticationEntryPoint(
                        explained(new BearerTokenAuthenticationEntryPoint(), handlerExceptionResolver)));
        http.addFilterBefore(new KeysOnlyRead(), AuthorizationFilter.class);
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.cacheControl(cache -> cache.disable())); // each representation says its own
        return http.build();
    }

    /** A span and a timer for each of a dozen filters says nothing and costs more than the filters. */
    @Bean
    SecurityObservationSettings withoutSpansOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The decoder for people is the one that there is anyway; only how often it asks for keys is ours. */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer keysOfTheProvider(
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String address, Clock clock) {
        return decoder -> decoder.jwtProcessorCustomizer(PublishedKeys.at(address, clock)::serve);
    }

    private static JwtAuthenticationConverter rolesAndScopes() {
        var scopes = new JwtGrantedAuthoritiesConverter();
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> {
            var authorities = new ArrayList<GrantedAuthority>(scopes.convert(token));
            for (var role : Caller.of(token).roles()) {
                authorities.add(new SimpleGrantedAuthority("ROLE_" + role.claim()));
            }
            return authorities;
        });
        return converter;
    }

    /** A token that cannot be checked now is no bug of ours: without this, it would be thrown on and end as 500. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeringWhenKeysAreAway(
            AuthenticationEntryPoint answer) {
        var failed = new AuthenticationEntryPointFailureHandler(answer);
        failed.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failed);
                return filter;
            }
        };
    }

    /** The standard entry point sets WWW-Authenticate but leaves the body empty; the problem advice fills it. */
    private static AuthenticationEntryPoint explained(AuthenticationEntryPoint standard,
            HandlerExceptionResolver problems) {
        return (request, response, failure) -> {
            if (!(failure instanceof AuthenticationServiceException)) { // then the token may well be right
                standard.commence(request, response, failure);
                hideOwnAddress(response);
            }
            problems.resolveException(request, response, null, failure);
        };
    }

    /** {@code resource_metadata} would name the address at which the gateway reaches us, and nobody else does. */
    private static void hideOwnAddress(HttpServletResponse response) {
        var challenge = response.getHeader(HttpHeaders.WWW_AUTHENTICATE);
        if (challenge != null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, OWN_ADDRESS.matcher(challenge).replaceFirst(""));
        }
    }

    private static AccessDeniedHandler explained(AccessDeniedHandler standard, HandlerExceptionResolver problems) {
        return (request, response, denied) -> {
            standard.handle(request, response, denied);
            problems.resolveException(request, response, null, denied);
        };
    }
}
