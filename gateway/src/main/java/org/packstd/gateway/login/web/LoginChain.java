package org.packstd.gateway.login.web;

import java.net.URI;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.packstd.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import reactor.core.publisher.Mono;

/** What Spring Security does here: the way to the provider and back, and the guard of changes that come with a cookie. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class LoginChain {

    private static final Logger LOG = LoggerFactory.getLogger(LoginChain.class);
    private static final URI FAILED = URI.create("/?login=failed");

    @Bean
    SecurityWebFilterChain loginFilters(ServerHttpSecurity http, SessionCookie cookie, Provider provider,
            BegunLogins begun, Logins logins, SessionCsrf csrf) {
        var redirect = new DefaultServerRedirectStrategy();
        return http.securityMatcher(cookie)
                .securityContextRepository(logins)
                .oauth2Login(login -> login
                        .clientRegistrationRepository(provider)
                        .authorizedClientRepository(logins)
                        .authorizationRequestRepository(begun)
                        .securityContextRepository(logins)
                        .loginPage("/login")
                        .authenticationSuccessHandler((done, who) -> redirect.sendRedirect(done.getExchange(),
                                URI.create(BegunLogins.back(done.getExchange()).value())))
                        .authenticationFailureHandler((done, refused) -> {
                            LOG.info("A login failed: {}", oneLine(refused));
                            return redirect.sendRedirect(done.getExchange(), FAILED);
                        }))
                .csrf(guard -> guarded(guard, csrf))
                .logout(LogoutSpec::disable) // see SessionController
                .requestCache(RequestCacheSpec::disable)
                .headers(HeaderSpec::disable) // see ProtectiveHeaders
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .build();
    }

    /** What the provider said came by way of the browser. */
    private static String oneLine(Exception refused) {
        return String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }

    private static void guarded(CsrfSpec guard, SessionCsrf csrf) {
        guard.csrfTokenRepository(csrf).csrfTokenRequestHandler(csrf).requireCsrfProtectionMatcher(csrf)
                .accessDeniedHandler((exchange, denied) -> Mono.error(Refusal.of(Refusal.Kind.FORBIDDEN,
                        SessionCsrf.HEADER
                                + ": missing, or not of this session (expected: csrf.token of GET /session)")));
    }

    @Bean
    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codesForTokens(Provider provider) {
        var client = new WebClientReactiveAuthorizationCodeTokenResponseClient();
        client.setWebClient(provider.http());
        return client;
    }

    /** As the one that is there without it, but that one waits for ever for the keys of the provider. */
    @Bean
    ReactiveJwtDecoderFactory<ClientRegistration> identityTokens(Provider provider) {
        var decoders = new ConcurrentHashMap<String, ReactiveJwtDecoder>(); // each keeps the keys that it has asked for
        return client -> decoders.computeIfAbsent(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()),
                keys -> decoder(keys, client, provider));
    }

    private static ReactiveJwtDecoder decoder(String keys, ClientRegistration client, Provider provider) {
        var decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys).webClient(provider.http()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new OidcIdTokenValidator(client)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** RequestGuard has read the path before, more strictly, and answers in the shape of all problems. */
    @Bean
    ServerWebExchangeFirewall noSecondFirewall() {
        return ServerWebExchangeFirewall.INSECURE_NOOP;
    }

    /** Spans of each filter would tell nothing and cost every request. */
    @Bean
    SecurityObservationSettings withoutSpansOfFilters() {
        return SecurityObservationSettings.noObservations();
    }
}
