package org.packstd.gateway.login.web;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.login.LoginSettings;
import org.packstd.gateway.login.Renewal;
import org.packstd.gateway.login.Renewals;
import org.packstd.gateway.login.Tokens;
import org.packstd.gateway.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** The OpenID provider, known by its issuer alone: it says itself where people log in and where tokens are given. */
@Component
final class Provider implements ReactiveClientRegistrationRepository {

    /** In the path where a login begins. */
    static final String NAME = "portal";
    /** Where the provider sends people back to; registered there. */
    static final String REDIRECT = "/login/oauth2/code/packstd";

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration UNSAID = Duration.ofMinutes(2);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA = new ParameterizedTypeReference<>() {
    };

    private final LoginSettings settings;
    private final WebClient http;
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshing;
    private final Mono<ClientRegistration> known;

    Provider(LoginSettings settings) {
        this.settings = settings;
        this.http = WebClient.builder().clientConnector(new ReactorClientHttpConnector(HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 1000).responseTimeout(PATIENCE))).build();
        this.refreshing = new WebClientReactiveRefreshTokenTokenResponseClient();
        refreshing.setWebClient(http);
        this.known = http.get().uri(settings.issuer() + "/.well-known/openid-configuration").retrieve()
                .bodyToMono(METADATA).map(this::registration)
                .doOnError(failed -> LOG.warn("Identity provider {}: {}", settings.issuer(), failed.toString()))
                .onErrorMap(failed -> away())
                .cache(found -> Duration.ofMillis(Long.MAX_VALUE), failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** For other questions to the provider. */
    WebClient http() {
        return http;
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        if (!settings.issuer().toString().equals(metadata.get("issuer"))) {
            throw new IllegalStateException("issuer: " + metadata.get("issuer") + " (expected: " + settings.issuer()
                    + ")");
        }
        var here = settings.address() == null ? "{baseUrl}" : settings.address().toString();
        var registration = ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(NAME).clientId(settings.client()).scope(new HashSet<>(settings.scopes()))
                .redirectUri(here + REDIRECT).userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .userInfoUri(null); // the identity token says all
        var secret = settings.secret();
        return secret == null || secret.isEmpty()
                ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : registration.clientSecret(secret).build();
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String name) {
        return name.equals(NAME) ? known : Mono.empty();
    }

    /** Asks for new tokens; fails with a refusal when the provider cannot say. */
    Mono<Renewal> renew(Tokens old) {
        var refresh = Objects.requireNonNull(old.refresh());
        return known.flatMap(client -> refreshing.getTokenResponse(new OAuth2RefreshTokenGrantRequest(client,
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), null, old.expires()),
                new OAuth2RefreshToken(refresh, null))))
                .<Renewal>map(answer -> new Renewal.Renewed(tokens(answer)))
                .onErrorResume(OAuth2AuthorizationException.class, refused -> isOver(refused)
                        ? Mono.just(new Renewal.Ended())
                        : Mono.error(refused))
                .timeout(Renewals.LONGEST)
                .doOnError(failed -> LOG.warn("Tokens are not renewed by {}: {}", settings.issuer(), failed.toString()))
                .onErrorMap(failed -> failed instanceof Refusal ? failed : away());
    }

    private static boolean isOver(OAuth2AuthorizationException refused) {
        return refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static Tokens tokens(OAuth2AccessTokenResponse answer) {
        return tokens(answer.getAccessToken(), answer.getRefreshToken());
    }

    /** Of a provider that does not say how long an access token lasts (it only should) it is taken to last two minutes. */
    static Tokens tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        var given = Objects.requireNonNull(access.getIssuedAt());
        var ends = Objects.requireNonNull(access.getExpiresAt()); // a second after it, when the provider said nothing
        return new Tokens(access.getTokenValue(), ends.isAfter(given.plusSeconds(1)) ? ends : given.plus(UNSAID),
                refresh == null ? null : refresh.getTokenValue());
    }

    /** Where the browser goes to end the login at the provider too; the first page where that has no such place. */
    Mono<String> goodbye(String proof, URI here) {
        var base = settings.address() != null ? settings.address() : here;
        return known.mapNotNull(client -> end(client, proof, base + "/"))
                .onErrorResume(away -> Mono.empty())
                .defaultIfEmpty("/");
    }

    private static @Nullable String end(ClientRegistration client, String proof, String back) {
        return client.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint") instanceof String end
                ? UriComponentsBuilder.fromUriString(end).queryParam("id_token_hint", "{proof}")
                        .queryParam("client_id", "{client}").queryParam("post_logout_redirect_uri", "{back}")
                        .encode().buildAndExpand(proof, client.getClientId(), back).toUriString()
                : null;
    }

    static Refusal away() {
        return Refusal.unavailable("the identity provider cannot be reached; nothing was changed", PATIENCE);
    }
}
